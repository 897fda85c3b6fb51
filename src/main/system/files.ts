import { basename, join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import { writeAtomically } from './atomicFiles';

/** A file that the user chose in main's own dialog. The path stays in main; the window may be told the name. */
export interface ChosenFile {
  path: string;
  name: string;
}

export interface Files {
  /** Asks where to save. NULL when the user thought better of it. */
  chooseSaveFile(suggestedName: string): Promise<ChosenFile | null>;
  /**
   * Writes the bytes where `chooseSaveFile` was told to: whoever chose may have left while the dialog was open. When the
   * disk is full, what has that name already stays whole.
   */
  saveFile(chosen: ChosenFile, bytes: Uint8Array): void;
  /** Asks for a folder, beginning `near` one. NULL when the user thought better of it. The path stays in main. */
  chooseFolder(near?: string): Promise<string | null>;
  /** Opens the folder of the last chosen file. */
  showLast(): void;
}

/** `saveFolder`: where unattended runs (tour, tests) save without a dialog; NULL in a packaged app. */
export function createFiles(window: BrowserWindow, saveFolder: string | null): Files {
  let last: ChosenFile | null = null;

  async function chooseSaveFile(suggestedName: string): Promise<ChosenFile | null> {
    const name = suggestedName.replaceAll(/[\\/:*?"<>|]/g, '-');
    if (saveFolder) {
      last = { path: join(saveFolder, name), name };
      return last;
    }
    const answer = await dialog.showSaveDialog(window, { defaultPath: name });
    if (answer.canceled || !answer.filePath) return null;
    last = { path: answer.filePath, name: basename(answer.filePath) };
    return last;
  }

  return {
    chooseSaveFile,
    saveFile: ({ path }, bytes) => writeAtomically(path, bytes),
    chooseFolder: async (near) => {
      const answer = await dialog.showOpenDialog(window, {
        ...(near && { defaultPath: near }),
        properties: ['openDirectory', 'createDirectory'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    showLast: () => {
      if (last && !saveFolder) shell.showItemInFolder(last.path);
    },
  };
}
