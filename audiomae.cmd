@echo off
rem Audio-MAE Explorer: the window (no arguments, or sound files) or a command. Builds itself on first use.
rem Never run on Windows: its decisions were tried in wine, beside the launcher for Linux and macOS.
rem No block in parentheses expands a path, because a path may hold parentheses; no delayed expansion, because of "!".
setlocal EnableExtensions DisableDelayedExpansion
rem Windows PowerShell cannot load the modules of a newer PowerShell from which this file may have been started.
set "PSModulePath="
set "ROOT=%~dp0"
set "JAR=%ROOT%app\target\audiomae.jar"
set "STAMP=%ROOT%app\target\audiomae.stamp"
set "LOG=%ROOT%app\target\audiomae-build.log"
set "OPTIONS=%ROOT%installers\java-options"
if not defined LOCALAPPDATA set "LOCALAPPDATA=%USERPROFILE%\AppData\Local"
set "JDKS=%LOCALAPPDATA%\audio-mae-explorer\cache\jdk"
if defined AUDIOMAE_HOME set "JDKS=%AUDIOMAE_HOME%\cache\jdk"

rem Agreement in advance to download a JDK, where there is none.
set ARGUMENTS=%*
if not "%~1"=="--yes" goto agreed
set "AUDIOMAE_FETCH_JDK=1"
set ARGUMENTS=%ARGUMENTS:*--yes=%
:agreed

call :find_jdk
if defined WRONG goto wrong_jdk
if defined JDK goto have_jdk
if /i "%PROCESSOR_ARCHITECTURE%"=="ARM64" goto arm
pushd "%ROOT%"
powershell -NoProfile -ExecutionPolicy Bypass -File installers\scripts\fetch-jdk.ps1 "%JDKS%"
popd
call :try_jdk "%JDKS%\temurin-25"
if not defined JDK goto no_jdk
:have_jdk

call :needs_build
if errorlevel 1 goto build
:run
set "ORT_DISABLE_TELEMETRY=1"
rem A console that counts in an older code page would show UTF-8 as other letters.
set "PAGE="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "PAGE=%%C"
chcp 65001 >nul 2>&1
"%JDK%\bin\java.exe" "@%OPTIONS%" -jar "%JAR%" %ARGUMENTS%
set "CODE=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% >nul 2>&1
exit /b %CODE%

:build
if not exist "%ROOT%app\target" mkdir "%ROOT%app\target"
>&2 echo Building Audio-MAE Explorer, which takes some minutes if libraries must be downloaded (log: "%LOG%") ...
set "JAVA_HOME=%JDK%"
pushd "%ROOT%"
call mvnw.cmd -B -ntp -pl app -am package -Dmaven.test.skip %MAVEN% >"%LOG%" 2>&1
if errorlevel 1 goto build_failed
popd
>"%STAMP%" echo args:%MAVEN%
>>"%STAMP%" echo %SOURCES%
goto run

:build_failed
popd
>&2 findstr /b /c:"[ERROR]" "%LOG%"
>&2 echo The build failed; the whole log is "%LOG%". If libraries could not be downloaded, connect to the network and start again.
exit /b 3

:no_jdk
>&2 echo Audio-MAE Explorer needs JDK 25 for x64, which was not found here: install it (for example from https://adoptium.net) and set JAVA_HOME to its folder.
>&2 echo On this system, run: winget install EclipseAdoptium.Temurin.25.JDK --architecture x64
>&2 echo Or let the program download one: start it with --yes, or with AUDIOMAE_FETCH_JDK=1.
exit /b 3

:arm
>&2 echo Audio-MAE Explorer does not run on Windows for ARM: FFmpeg and ONNX Runtime have no library for it.
>&2 echo Windows can translate programs for x64; nobody has tried it with this one: install a JDK 25 for x64 and set JAVA_HOME to its folder.
exit /b 3

:wrong_jdk
>&2 echo AUDIOMAE_JAVA is "%AUDIOMAE_JAVA%", which is not a JDK 25 for x64: correct or unset it.
exit /b 3

rem AUDIOMAE_JAVA, JAVA_HOME, PATH, the usual places, and what the program has downloaded. A JDK for ARM is not taken: FFmpeg and
rem ONNX Runtime have no library for it.
:find_jdk
set "JDK="
set "WRONG="
if not defined AUDIOMAE_JAVA goto find_home
call :try_jdk "%AUDIOMAE_JAVA%"
if not defined JDK set "WRONG=yes"
exit /b 0
:find_home
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
if defined JDK exit /b 0
set "ON_PATH="
for %%J in (java.exe) do set "ON_PATH=%%~dp$PATH:J"
if defined ON_PATH call :try_jdk "%ON_PATH%.."
if defined JDK exit /b 0
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-25*" "%LOCALAPPDATA%\Programs\Microsoft\jdk-25*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\temurin25-jdk\current" "%JDKS%\temurin-25*") do call :try_jdk "%%~D"
exit /b 0

rem The first that fits is kept.
:try_jdk
if defined JDK exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "VERSION="
set "PROCESSOR="
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do (
  if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
  if "%%A"=="OS_ARCH" set "PROCESSOR=%%~B"
)
set "MAJOR="
for /f "delims=.+-" %%V in ("%VERSION%") do set "MAJOR=%%V"
if not "%MAJOR%"=="25" exit /b 0
if not "%PROCESSOR%"=="x86_64" if not "%PROCESSOR%"=="amd64" exit /b 0
set "JDK=%~1"
exit /b 0

rem Error level 1 where the sources or Maven's arguments are not those of the last build. Without new arguments, those of the last
rem build stay (AUDIOMAE_MAVEN_ARGS, for example -Pcuda).
:needs_build
set "BUILT_WITH="
set "BUILT_FROM="
if exist "%STAMP%" for /f "usebackq tokens=1,* delims=:" %%A in ("%STAMP%") do (
  if "%%A"=="args" set "BUILT_WITH=%%B"
  if not "%%A"=="args" set "BUILT_FROM=%%A"
)
set "MAVEN=%BUILT_WITH%"
if defined AUDIOMAE_MAVEN_ARGS set "MAVEN=%AUDIOMAE_MAVEN_ARGS%"
call :checksum
if not exist "%JAR%" exit /b 1
if not exist "%STAMP%" exit /b 1
if not "%MAVEN%"=="%BUILT_WITH%" exit /b 1
if not "%BUILT_FROM%"=="%SOURCES%" exit /b 1
exit /b 0

rem From inside the folder, so that its name is no part of the command.
:checksum
set "SOURCES="
pushd "%ROOT%"
for /f "delims=" %%S in ('powershell -NoProfile -ExecutionPolicy Bypass -File installers\scripts\sources.ps1') do set "SOURCES=%%S"
popd
exit /b 0
