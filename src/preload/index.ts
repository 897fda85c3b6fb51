import { contextBridge, ipcRenderer } from 'electron';

/** The one narrow bridge: ask main by name, and hear what main tells. No Electron object is handed over. */
contextBridge.exposeInMainWorld('showroom', {
  invoke: (name: string, input: unknown, key: string | null = null): Promise<unknown> =>
    ipcRenderer.invoke('call', name, input, key),
  on: (listener: (event: string, payload: unknown) => void): (() => void) => {
    const forward = (_event: unknown, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on('event', forward);
    return () => ipcRenderer.removeListener('event', forward);
  },
});
