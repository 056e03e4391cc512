/* Starts the application on Windows: loads the Python beside this file and lets it run "start_here". Built twice, with a console
   (subregion-explorer-cli.exe) and without one (subregion-explorer.exe). */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

typedef int (*python_main)(int, wchar_t **);

static void complain(const wchar_t *sentence) {
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", sentence);
#else
    MessageBoxW(0, sentence, L"Sub-region Explorer", MB_ICONERROR);
#endif
}

int wmain(int count, wchar_t **given) {
    static wchar_t folder[32768], library[32768];
    DWORD end = GetModuleFileNameW(0, folder, 32768);
    while (end && folder[end - 1] != L'\\') end--;
    folder[end] = 0;
    /* Libraries are never taken from the current folder or the PATH. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    swprintf(library, 32768, L"%ls" PYTHON_DLL, folder);
    HMODULE python = LoadLibraryExW(library, 0, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (!python) {
        complain(L"The installation is damaged: Python cannot be loaded. Install Sub-region Explorer again.");
        return 3;
    }
    python_main run = (python_main)(void *)GetProcAddress(python, "Py_Main");
    wchar_t **arguments = HeapAlloc(GetProcessHeap(), 0, (count + 5) * sizeof *arguments);
    int at = 0;
    arguments[at++] = given[0];
    arguments[at++] = L"-B"; /* nothing is written beside the program */
    arguments[at++] = L"-m";
    arguments[at++] = L"start_here";
    for (int place = 1; place < count; place++) arguments[at++] = given[place];
    arguments[at] = 0;
    return run(at, arguments);
}
