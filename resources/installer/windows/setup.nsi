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
!define OWN "Software\Sub-region Explorer"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall"
!define CLASS "SubregionExplorer.Project"
; Each folder has an entry of its own among installed programs, so that two versions can stand side by side (/D=another folder).
Var entry
Var link
Var why

!macro Entry
  ReadRegStr $entry HKCU "${OWN}\Folders" "$INSTDIR"
  ${If} $entry == ""
    StrCpy $entry "SubregionExplorer"
    ${If} $INSTDIR != "$LOCALAPPDATA\Programs\Sub-region Explorer"
      StrCpy $entry "SubregionExplorer ${VERSION}"
    ${EndIf}
  ${EndIf}
  ; What follows the name of the entry: nothing, or the version that this folder was first made for.
  StrCpy $link $entry "" 17
  StrCpy $link "Sub-region Explorer$link"
!macroend

; What went wrong is told by the exit code as well: 3 older over newer, 4 running, 5 no room or no right to write.
Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\new"
  RMDir "$INSTDIR"
  ${If} $why == ""
    StrCpy $why 5
  ${EndIf}
  SetErrorLevel $why
FunctionEnd

Section "Install"
  SetShellVarContext current
  !insertmacro Entry
  ; A newer version in this folder is not replaced by an older one unless /FORCE is given.
  ReadRegStr $0 HKCU "${UNINSTALL}\$entry" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${GetParameters} $2
    ClearErrors
    ${GetOptions} $2 "/FORCE" $3
    ${If} ${Errors}
    ${AndIf} $1 == 1
      MessageBox MB_OK|MB_ICONSTOP "Version $0 is installed, which is newer than ${VERSION}. Remove it first, choose another folder, or start this setup with /FORCE." /SD IDOK
      StrCpy $why 3
      Abort
    ${EndIf}
  ${EndIf}
  ; What is running cannot be replaced: the old version stays as it is.
  IfFileExists "$INSTDIR\${PYTHON}" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\${PYTHON}" a
  IfErrors 0 closed
    MessageBox MB_OK|MB_ICONSTOP "Sub-region Explorer is running, or you may not write to its folder. Close it, and start this setup again." /SD IDOK
    StrCpy $why 4
    Abort
  closed:
  FileClose $0
  free:
  ClearErrors
  ${GetRoot} "$INSTDIR" $0
  ${DriveSpace} "$0\" "/D=F /S=M" $1
  ${IfNot} ${Errors}
  ${AndIf} $1 < ${MEGABYTES}
    MessageBox MB_OK|MB_ICONSTOP "This needs ${MEGABYTES} MB of room, and $0 has $1 MB. Make room on the disk, or choose another folder. What was installed before still works." /SD IDOK
    StrCpy $why 5
    Abort
  ${EndIf}
  ; Made beside the old version first: where something goes wrong, the old version still works.
  ClearErrors
  RMDir /r "$INSTDIR\new"
  SetOutPath "$INSTDIR\new"
  ClearErrors
  File /r "${STAGE}/*.*"
  IfErrors 0 whole
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR\new"
    MessageBox MB_OK|MB_ICONSTOP "The files could not be written. Make room on the disk, or choose another folder. What was installed before still works." /SD IDOK
    StrCpy $why 5
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
  CreateShortCut "$SMPROGRAMS\$link.lnk" "$INSTDIR\subregion-explorer.exe"
  WriteRegStr HKCU "${OWN}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${OWN}\Folders" "$INSTDIR" "$entry"
  WriteRegStr HKCU "${UNINSTALL}\$entry" "DisplayName" "$link"
  WriteRegStr HKCU "${UNINSTALL}\$entry" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}\$entry" "Publisher" "Sub-region Explorer contributors"
  WriteRegStr HKCU "${UNINSTALL}\$entry" "DisplayIcon" "$INSTDIR\subregion-explorer.exe"
  WriteRegStr HKCU "${UNINSTALL}\$entry" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}\$entry" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}\$entry" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}\$entry" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}\$entry" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}\$entry" "EstimatedSize" $0
  WriteRegStr HKCU "Software\Classes\.subregion" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "Sub-region Explorer project"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\subregion-explorer.exe,0"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\subregion-explorer.exe" "%1"'
SectionEnd

; A folder may be reached by other names than the one it has among those that were installed: over a mapped drive, or by a short
; name of old. Which of them it is shows by a file that is put here and found there. A copy of a folder is none of them.
!macro OwnName
  ReadRegStr $0 HKCU "${OWN}\Folders" "$INSTDIR"
  ${If} $0 == ""
    StrCpy $3 0
    ClearErrors
    GetTempFileName $1 "$INSTDIR"
    ${IfNot} ${Errors}
      ${GetFileName} "$1" $2
      ${Do}
        EnumRegValue $4 HKCU "${OWN}\Folders" $3
        ${If} $4 == ""
          ${ExitDo}
        ${EndIf}
        ${If} ${FileExists} "$4\$2"
          Delete "$1"
          StrCpy $INSTDIR $4
          ${ExitDo}
        ${EndIf}
        IntOp $3 $3 + 1
      ${Loop}
      Delete "$1"
    ${EndIf}
  ${EndIf}
!macroend

Section "Uninstall"
  SetShellVarContext current
  !insertmacro OwnName
  ReadRegStr $R0 HKCU "${OWN}\Folders" "$INSTDIR"
  !insertmacro Entry
  ; A program that runs keeps its files: nothing is removed by halves.
  ClearErrors
  FileOpen $0 "$INSTDIR\${PYTHON}" a
  IfErrors 0 closed
    MessageBox MB_OK|MB_ICONSTOP "Sub-region Explorer is running. Close it, and remove it again." /SD IDOK
    SetErrorLevel 4
    Abort
  closed:
  FileClose $0
  ; By name: a folder that a person chose may hold other things.
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\new"
  Delete "$INSTDIR\*.dll"
  Delete "$INSTDIR\*.pyd"
  Delete "$INSTDIR\python*.zip"
  Delete "$INSTDIR\python*._pth"
  Delete "$INSTDIR\start_here.pyc"
  Delete "$INSTDIR\stand_ins.pyc"
  Delete "$INSTDIR\python.cat"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\FOR-IT.md"
  Delete "$INSTDIR\subregion-explorer.exe"
  Delete "$INSTDIR\subregion-explorer-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${If} $R0 != ""
    Delete "$SMPROGRAMS\$link.lnk"
    DeleteRegKey HKCU "${UNINSTALL}\$entry"
  ${EndIf}
  DeleteRegValue HKCU "${OWN}\Folders" "$INSTDIR"
  DeleteRegKey /ifempty HKCU "${OWN}\Folders"
  ReadRegStr $0 HKCU "${OWN}" "InstallDir"
  ${If} $0 == "$INSTDIR"
    DeleteRegValue HKCU "${OWN}" "InstallDir"
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${OWN}"
  ; Projects open with the version that was installed last; if that is another one, they go on doing so.
  ReadRegStr $0 HKCU "Software\Classes\${CLASS}\shell\open\command" ""
  ${If} $0 == '"$INSTDIR\subregion-explorer.exe" "%1"'
    DeleteRegKey HKCU "Software\Classes\${CLASS}"
    ReadRegStr $0 HKCU "Software\Classes\.subregion" ""
    ${If} $0 == "${CLASS}"
      DeleteRegKey HKCU "Software\Classes\.subregion"
    ${EndIf}
  ${EndIf}
SectionEnd
