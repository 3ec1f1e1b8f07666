@echo off
rem Audio-MAE Explorer: the window (no arguments, or sound files) or a command. Builds itself on first use.
rem Untested: written beside the launcher for Linux and macOS without a Windows machine at hand.
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%app\target\audiomae.jar"
set "STAMP=%ROOT%app\target\audiomae.stamp"
set "LOG=%ROOT%app\target\audiomae-build.log"

call :find_jdk
if not defined JDK (
  echo Audio-MAE Explorer needs JDK 25, which was not found here: install it ^(for example from https://adoptium.net^) and set JAVA_HOME to its folder. >&2
  exit /b 3
)

call :needs_build
if errorlevel 1 (
  if not exist "%ROOT%app\target" mkdir "%ROOT%app\target"
  echo Building Audio-MAE Explorer, which takes some minutes if libraries must be downloaded ^(log: %LOG%^) ... >&2
  pushd "%ROOT%"
  set "JAVA_HOME=%JDK%"
  call mvnw.cmd -B -ntp -pl app -am package -DskipTests %AUDIOMAE_MAVEN_ARGS% >"%LOG%" 2>&1
  if errorlevel 1 (
    popd
    type "%LOG%" >&2
    echo The build failed; the log is %LOG% >&2
    exit /b 3
  )
  popd
  >"%STAMP%" echo %SOURCES%
)

set "ORT_DISABLE_TELEMETRY=1"
"%JDK%\bin\java.exe" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseCompactObjectHeaders -XX:MaxNewSize=128m -XX:GCTimeRatio=4 -Dai.djl.offline=true -DOPT_OUT_TRACKING=true -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem AUDIOMAE_JAVA, JAVA_HOME, then the usual places.
:find_jdk
set "JDK="
if defined AUDIOMAE_JAVA call :try_jdk "%AUDIOMAE_JAVA%"
if not defined JDK if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
if not defined JDK for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try_jdk "%%~D"
exit /b 0

:try_jdk
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
findstr /r /c:"^JAVA_VERSION=\"25[.\"]" "%~1\release" >nul && set "JDK=%~1"
exit /b 0

rem Error level 1 where the sources are not those of the last build.
:needs_build
call :checksum
if not exist "%JAR%" exit /b 1
if not exist "%STAMP%" exit /b 1
set "BUILT="
set /p BUILT=<"%STAMP%"
if not "%BUILT%"=="%SOURCES%" exit /b 1
exit /b 0

:checksum
set "SOURCES="
for /f "usebackq delims=" %%S in (`powershell -NoProfile -ExecutionPolicy Bypass -File "%ROOT%installers\scripts\sources.ps1"`) do set "SOURCES=%%S"
exit /b 0
