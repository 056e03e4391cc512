; Setup for one user: no administrator, no network. Built by windows.py, which gives VERSION, STAGE, OUT, ICON and NUMBERS.
; The program is for 64 bit only, and so is its setup.
Target amd64-unicode
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
Name "Sub-region Explorer"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Sub-region Explorer"
InstallDirRegKey HKCU "Software\Sub-region Explorer" "InstallDir"
SetCompressor /SOLID lzma
SetCompressorDictSize 8
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Sub-region Explorer"
VIAddVersionKey "FileDescription" "Sub-region Explorer setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "Sub-region Explorer contributors"
VIAddVersionKey "LegalCopyright" "MIT licence"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\subregion-explorer.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Welsh"
!define UN "Software\Microsoft\Windows\CurrentVersion\Uninstall\SubregionExplorer"
!define CLASS "SubregionExplorer.Project"

Function .onInit
  SetShellVarContext current
  ; A newer version is not replaced by an older one unless /FORCE is given.
  ReadRegStr $0 HKCU "${UN}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${GetParameters} $2
    ClearErrors
    ${GetOptions} $2 "/FORCE" $3
    ${If} ${Errors}
    ${AndIf} $1 == 1
      MessageBox MB_OK|MB_ICONSTOP "Version $0 is installed, which is newer than ${VERSION}. Remove it first, or start this setup with /FORCE." /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "Install"
  SetShellVarContext current
  ; What is running cannot be replaced: the old version stays as it is.
  IfFileExists "$INSTDIR\subregion-explorer.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\subregion-explorer.exe" a
  IfErrors 0 closed
    MessageBox MB_OK|MB_ICONSTOP "Sub-region Explorer is running. Close it, and start this setup again." /SD IDOK
    SetErrorLevel 4
    Abort
  closed:
  FileClose $0
  free:
  ; Made beside the old version first: where there is no room, the old version still works.
  ClearErrors
  RMDir /r "$INSTDIR\new"
  SetOutPath "$INSTDIR\new"
  File /r "${STAGE}/*.*"
  IfErrors 0 whole
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR\new"
    MessageBox MB_OK|MB_ICONSTOP "The files could not be written. Make room on the disk, or choose another folder. What was installed before still works." /SD IDOK
    SetErrorLevel 5
    Abort
  whole:
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\app"
  Rename "$INSTDIR\new\lib" "$INSTDIR\lib"
  Rename "$INSTDIR\new\app" "$INSTDIR\app"
  CopyFiles /SILENT "$INSTDIR\new\*.*" "$INSTDIR"
  RMDir /r "$INSTDIR\new"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Sub-region Explorer.lnk" "$INSTDIR\subregion-explorer.exe"
  WriteRegStr HKCU "Software\Sub-region Explorer" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UN}" "DisplayName" "Sub-region Explorer"
  WriteRegStr HKCU "${UN}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UN}" "Publisher" "Sub-region Explorer contributors"
  WriteRegStr HKCU "${UN}" "DisplayIcon" "$INSTDIR\subregion-explorer.exe"
  WriteRegStr HKCU "${UN}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UN}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UN}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UN}" "NoModify" 1
  WriteRegDWORD HKCU "${UN}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UN}" "EstimatedSize" $0
  WriteRegStr HKCU "Software\Classes\.subregion" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "Sub-region Explorer project"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\subregion-explorer.exe,0"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\subregion-explorer.exe" "%1"'
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  ; By name: a folder that a person chose may hold other things.
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\new"
  Delete "$INSTDIR\*.dll"
  Delete "$INSTDIR\*.pyd"
  Delete "$INSTDIR\python*.zip"
  Delete "$INSTDIR\python*._pth"
  Delete "$INSTDIR\start_here.pyc"
  Delete "$INSTDIR\python.cat"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\FOR-IT.md"
  Delete "$INSTDIR\subregion-explorer.exe"
  Delete "$INSTDIR\subregion-explorer-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Sub-region Explorer.lnk"
  DeleteRegKey HKCU "${UN}"
  DeleteRegKey HKCU "Software\Sub-region Explorer"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  ReadRegStr $0 HKCU "Software\Classes\.subregion" ""
  ${If} $0 == "${CLASS}"
    DeleteRegKey HKCU "Software\Classes\.subregion"
  ${EndIf}
SectionEnd
