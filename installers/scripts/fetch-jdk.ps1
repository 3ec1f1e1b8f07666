# Downloads Temurin from Adoptium into the folder that is named, where audiomae.cmd found no JDK. Never run on Windows; it does what
# fetch-jdk.sh does elsewhere. Agreement is AUDIOMAE_FETCH_JDK=1, or an answer; without it nothing is opened on the network.

param([Parameter(Mandatory = $true)] [string] $Folder)

$ErrorActionPreference = 'Stop'
$release = 25
$api = if ($env:AUDIOMAE_JDK_API) { $env:AUDIOMAE_JDK_API } else { 'https://api.adoptium.net' }

function Say([string] $text) { [Console]::Error.WriteLine($text) }

if ($env:AUDIOMAE_OFFLINE -eq '1') { exit 1 }
if ($env:AUDIOMAE_FETCH_JDK -ne '1') {
    if ([Console]::IsInputRedirected) { exit 1 }
    Say "Audio-MAE Explorer needs JDK $release, which was not found here."
    [Console]::Error.Write("Download Temurin $release from Adoptium into $Folder (about 140 MB, unpacked 330 MB)? [y/N] ")
    if ([Console]::ReadLine() -notmatch '^[Yy]([Ee][Ss])?$') { exit 1 }
}

# curl and tar are parts of Windows 10 and later. curl takes proxies from the environment and continues a file.
New-Item -ItemType Directory -Force -Path $Folder | Out-Null
# By their folder, because others may come first on the path, and GNU's tar does not unpack .zip.
$curl = Join-Path $env:SystemRoot 'System32\curl.exe'
$tar = Join-Path $env:SystemRoot 'System32\tar.exe'
$about = & $curl -fsSL --connect-timeout 20 "$api/v3/assets/latest/$release/hotspot?os=windows&architecture=x64&image_type=jdk&vendor=eclipse"
if ($LASTEXITCODE -ne 0) {
    Say "Adoptium's list of releases could not be read (above): check the network, or the proxy in HTTPS_PROXY."
    exit 1
}
# Two steps: Windows PowerShell passes a list on as one object.
$assets = ($about -join "`n") | ConvertFrom-Json
$package = @($assets)[0].binary.package
if (-not $package -or $package.name -match '[\\/:]') {
    Say "Adoptium's list has no JDK $release for Windows."
    exit 1
}
$part = Join-Path $Folder ($package.name + '.part')
if ((Test-Path -LiteralPath $part) -and (Get-Item -LiteralPath $part).Length -ge $package.size) {
    if ((Get-FileHash -LiteralPath $part -Algorithm SHA256).Hash -ne $package.checksum) { Remove-Item -LiteralPath $part }
}
if (-not (Test-Path -LiteralPath $part) -or (Get-Item -LiteralPath $part).Length -lt $package.size) {
    Say "Downloading $($package.name) from Adoptium ..."
    & $curl -fL --connect-timeout 20 --continue-at '-' --output $part $package.link
    if ($LASTEXITCODE -ne 0) {
        Say 'The download stopped (above); start again to continue it.'
        exit 1
    }
}
if ((Get-FileHash -LiteralPath $part -Algorithm SHA256).Hash -ne $package.checksum) {
    Remove-Item -LiteralPath $part
    Say "The downloaded $($package.name) does not have the SHA-256 that Adoptium states, and was deleted; try again."
    exit 1
}

# Appears whole or not at all.
$fresh = Join-Path $Folder "unpacking.$PID"
$home25 = Join-Path $Folder "temurin-$release"
New-Item -ItemType Directory -Path $fresh | Out-Null
try {
    & $tar -xf $part -C $fresh
    if ($LASTEXITCODE -ne 0) { exit 1 }
    $unpacked = @(Get-ChildItem -LiteralPath $fresh -Directory)[0].FullName
    if (Test-Path -LiteralPath $home25) { Remove-Item -LiteralPath $home25 -Recurse -Force }
    Move-Item -LiteralPath $unpacked -Destination $home25
    Remove-Item -LiteralPath $part
} finally {
    Remove-Item -LiteralPath $fresh -Recurse -Force -ErrorAction SilentlyContinue
}
