; The installer for Windows: 64 bit, for everybody on the computer, silent with /S (and /D=FOLDER as its last word).
; installer.py gives VERSION, OUT and the other names in braces that stand nowhere here, and files.nsh with the macros.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 32
SetDateSave off
RequestExecutionLevel ${LEVEL}
CRCCheck force
AllowSkipFiles off
ManifestDPIAware true
Icon "${ICON}"
UninstallIcon "${ICON}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\${FOLDER}"
InstallDirRegKey HKLM "${KEY}" "InstallLocation"
BrandingText " "
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Čuvari mreže"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Čuvari mreže ${VERSION}"
VIAddVersionKey "CompanyName" "The contributors to Čuvari mreže"
VIAddVersionKey "LegalCopyright" "The contributors to Čuvari mreže"

!include LogicLib.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include "${WORDS}"
Name "$(NAME)"

Page directory look_first
Page instfiles
UninstPage uninstConfirm un.look_first
UninstPage instfiles

Var Moved ; whether an older version stands aside in $INSTDIR\old
Var Began ; whether anything was changed
Var Written ; whether what lies at its place is new: all of an older version is aside
Var Looked ; whether it was seen that nobody else is at it

!macro move_aside NAME
  ${If} ${FileExists} "$INSTDIR\${NAME}"
    Rename "$INSTDIR\${NAME}" "$INSTDIR\old\${NAME}"
  ${EndIf}
!macroend
!macro move_back NAME
  ${If} ${FileExists} "$INSTDIR\old\${NAME}"
    Rename "$INSTDIR\old\${NAME}" "$INSTDIR\${NAME}"
  ${EndIf}
!macroend
!macro remove_folder NAME
  RMDir /r "$INSTDIR\${NAME}"
!macroend
!macro remove_file NAME
  Delete "$INSTDIR\${NAME}"
!macroend

!macro common UN
; The languages of Croatia, Bosnia and Serbia have one number in their lower bits: choose by the whole of it.
Function ${UN}choose_language
  SetRegView 64
  SetShellVarContext all
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/LANG=" $1
  ${IfNot} ${Errors}
    StrCpy $LANGUAGE ${LANG_ENGLISH}
    ${Select} $1
    ${Case} "bs"
      StrCpy $LANGUAGE ${LANG_BOSNIAN}
    ${Case} "hr"
      StrCpy $LANGUAGE ${LANG_CROATIAN}
    ${Case} "sr"
      StrCpy $LANGUAGE ${LANG_SERBIAN}
    ${Case} "sr_Latn"
      StrCpy $LANGUAGE ${LANG_SERBIANLATIN}
    ${EndSelect}
    Return
  ${EndIf}
  System::Call "kernel32::GetUserDefaultUILanguage() i .r0"
  IntOp $0 $0 & 0xFFFF
  IntOp $1 $0 & 0x3FF
  StrCpy $LANGUAGE ${LANG_ENGLISH}
  ${If} $1 = 0x1A
    StrCpy $LANGUAGE ${LANG_BOSNIAN}
    ${Select} $0
    ${Case2} 0x041A 0x101A
      StrCpy $LANGUAGE ${LANG_CROATIAN}
    ${Case5} 0x0C1A 0x1C1A 0x201A 0x281A 0x301A
      StrCpy $LANGUAGE ${LANG_SERBIAN}
    ${Case4} 0x081A 0x181A 0x241A 0x2C1A
      StrCpy $LANGUAGE ${LANG_SERBIANLATIN}
    ${EndSelect}
  ${EndIf}
FunctionEnd

; End with exit code $R8 and say $R9: in a window, or, where nobody looks, to whoever started this, as UTF-8.
Function ${UN}refuse
  SetErrorLevel $R8
  ${If} ${Silent}
    System::Call "kernel32::AttachConsole(i -1)"
    System::Call "kernel32::GetStdHandle(i -12) p .r0"
    System::Call "kernel32::WideCharToMultiByte(i 65001, i 0, w R9, i -1, m .r1, i ${NSIS_MAX_STRLEN}, p 0, p 0) i .r2"
    IntOp $2 $2 - 1
    System::Call "kernel32::WriteFile(p r0, m r1, i r2, *i .r3, p 0)"
    System::Call "kernel32::WriteFile(p r0, m '$\r$\n', i 2, *i .r3, p 0)"
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "$R9"
  ${EndIf}
FunctionEnd

; One installer or uninstaller at a time, and an administrator's: the name is held until this process ends.
; One of another account can't even be opened. Not before there is a page or a section: until then Windows gets
; every sentence in English.
Function ${UN}look_first
  ${If} $Looked = 1
    Return
  ${EndIf}
  StrCpy $Looked 1
  System::Call "kernel32::CreateMutexW(p 0, i 0, w 'Global\cuvari-mreze-setup') p .r0 ?e"
  Pop $1
  ${If} $1 = 183
  ${OrIf} $0 = 0
    StrCpy $R8 3
    StrCpy $R9 "$(SECOND)"
    Call ${UN}refuse
    Quit
  ${EndIf}
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    StrCpy $R8 4
    StrCpy $R9 "$(NO_ADMIN)"
    Call ${UN}refuse
    Quit
  ${EndIf}
FunctionEnd

; A library that is in use can't be opened for writing.
Function ${UN}look_whether_it_runs
  ${If} ${FileExists} "$INSTDIR\python\python313.dll"
    ClearErrors
    FileOpen $0 "$INSTDIR\python\python313.dll" a
    ${If} ${Errors}
      StrCpy $R8 5
      StrCpy $R9 "$(RUNNING)"
      Call ${UN}refuse
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd

Function ${UN}remove_entries
  ReadRegStr $0 HKLM "${KEY}" "StartMenu"
  ReadRegStr $1 HKLM "${KEY}" "StartMenuTeachers"
  ${If} $0 != ""
    Delete "$SMPROGRAMS\$0\$0.lnk"
    Delete "$SMPROGRAMS\$0\$1.lnk"
    RMDir "$SMPROGRAMS\$0"
  ${EndIf}
FunctionEnd
!macroend
!insertmacro common ""
!insertmacro common "un."

Function .onInit
  Call choose_language
FunctionEnd

; A folder that holds other things is not ours to write into, or to remove one day.
Function look_at_folder
  ${IfNot} ${FileExists} "$INSTDIR\uninstall.exe"
    FindFirst $0 $1 "$INSTDIR\*.*"
    ${DoWhile} $1 != ""
      ${If} $1 != "."
      ${AndIf} $1 != ".."
        FindClose $0
        StrCpy $R8 7
        StrCpy $R9 "$(OTHERS)"
        Call refuse
        Quit
      ${EndIf}
      FindNext $0 $1
    ${Loop}
    FindClose $0
  ${EndIf}
FunctionEnd

Function look_for_room
  CreateDirectory "$INSTDIR"
  System::Call "kernel32::GetDiskFreeSpaceExW(w '$INSTDIR', *l .r0, p 0, p 0) i .r1"
  ${If} $1 <> 0
    System::Int64Op $0 / 1024
    Pop $0
    System::Int64Op $0 < ${SIZE_KB}
    Pop $1
    ${If} $1 = 1
      RMDir "$INSTDIR"
      StrCpy $R8 8
      StrCpy $R9 "$(FULL)"
      Call refuse
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  SetDetailsPrint none
  SetOutPath "$TEMP"
  ${IfNot} ${AtLeastWin10}
    StrCpy $R8 6
    StrCpy $R9 "$(OLD)"
    Call refuse
    Quit
  ${EndIf}
  Call look_first
  Call look_whether_it_runs
  Call look_at_folder
  Call look_for_room
  StrCpy $Began 1
  RMDir /r "$INSTDIR\old"
  ${If} ${FileExists} "$INSTDIR\game\*.*"
    CreateDirectory "$INSTDIR\old"
    StrCpy $Moved 1
    ClearErrors
    !insertmacro each_folder move_aside
    !insertmacro each_file move_aside
    ${If} ${Errors}
      Abort
    ${EndIf}
  ${EndIf}
  StrCpy $Written 1
  ; First, so that a folder in which an installer was stopped in the middle is known to be ours.
  ClearErrors
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    Abort
  ${EndIf}
  !insertmacro all_files
  Call remove_entries
  ClearErrors
  WriteRegStr HKLM "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${KEY}" "StartMenu" "$(NAME)"
  WriteRegStr HKLM "${KEY}" "StartMenuTeachers" "$(TEACHERS)"
  CreateDirectory "$SMPROGRAMS\$(NAME)"
  SetOutPath "$INSTDIR"
  CreateShortCut "$SMPROGRAMS\$(NAME)\$(NAME).lnk" "$INSTDIR\python\pythonw.exe" "-m game" "$INSTDIR\game.ico"
  CreateShortCut "$SMPROGRAMS\$(NAME)\$(TEACHERS).lnk" "$INSTDIR\python\pythonw.exe" "-m game play --teachers" "$INSTDIR\game.ico"
  WriteRegStr HKLM "${KEY}" "DisplayName" "$(NAME)"
  WriteRegStr HKLM "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${KEY}" "Publisher" "The contributors to Čuvari mreže"
  WriteRegStr HKLM "${KEY}" "DisplayIcon" "$INSTDIR\game.ico"
  WriteRegStr HKLM "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKLM "${KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${KEY}" "NoRepair" 1
  ${If} ${Errors}
    Abort
  ${EndIf}
  RMDir /r "$INSTDIR\old"
SectionEnd

; Nothing half-done: what was written goes, and an older version comes back to its place. A folder that could not
; be moved aside, as somebody works in it, still is the older version's.
Function .onInstFailed
  ${If} $Began = 1
    SetOutPath "$TEMP"
    ${If} $Written = 1
      !insertmacro each_folder remove_folder
      !insertmacro each_file remove_file
    ${EndIf}
    ${If} $Moved = 1
      !insertmacro each_folder move_back
      !insertmacro each_file move_back
      RMDir "$INSTDIR\old"
    ${Else}
      Delete "$INSTDIR\uninstall.exe"
      RMDir "$INSTDIR"
      ReadRegStr $0 HKLM "${KEY}" "InstallLocation"
      ${If} $0 == $INSTDIR ; and not that of one in another folder
        Call remove_entries
        DeleteRegKey HKLM "${KEY}"
      ${EndIf}
    ${EndIf}
    StrCpy $R8 9
    StrCpy $R9 "$(FAILED)"
    Call refuse
  ${EndIf}
FunctionEnd

Function un.onInit
  Call un.choose_language
FunctionEnd

Section "un.all"
  SetDetailsPrint none
  SetOutPath "$TEMP"
  Call un.look_first
  Call un.look_whether_it_runs
  ; What was played is whoever's who played it: it goes only where it is asked for, and only that of this person.
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DATA" $1
  ${If} ${Errors}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(DATA)" /SD IDNO IDNO kept
  ${EndIf}
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\cuvari-mreze"
  SetShellVarContext all
kept:
  Call un.remove_entries
  !insertmacro each_folder remove_folder
  RMDir /r "$INSTDIR\old"
  !insertmacro each_file remove_file
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${KEY}"
SectionEnd
