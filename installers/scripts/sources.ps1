# Prints the names and contents of all sources as one checksum, for audiomae.cmd; dates do not count, because a copy changes
# them. Untested, like that file.

$root = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '..\..')).ProviderPath
$files = @(Get-ChildItem -LiteralPath $root -Directory | ForEach-Object { Join-Path $_.FullName 'pom.xml' })
$files += Join-Path $root 'pom.xml'
foreach ($place in 'model-runtime\src\main', 'app\src\main', 'resources\src\main') {
    $files += @(Get-ChildItem -LiteralPath (Join-Path $root $place) -Recurse -File | ForEach-Object { $_.FullName })
}
$lines = $files | Where-Object { Test-Path -LiteralPath $_ } | Sort-Object | ForEach-Object {
    $_.Substring($root.Length) + ' ' + (Get-FileHash -LiteralPath $_ -Algorithm SHA256).Hash
}
$sha = [System.Security.Cryptography.SHA256]::Create()
[System.BitConverter]::ToString($sha.ComputeHash([System.Text.Encoding]::UTF8.GetBytes($lines -join "`n")))
