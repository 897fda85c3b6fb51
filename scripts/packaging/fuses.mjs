// Electron's fuses: switches in the executable itself, which no command line and no environment turns back.

/**
 * The fuses as electron-builder names them.
 * `test`: built for the tests of the packaged app, which reach it through Node's inspector. `release`: what people install.
 * @param {'test' | 'release'} profile
 */
export const fusesOf = (profile) => ({
  // The app's executable is no Node for whoever may start it with ELECTRON_RUN_AS_NODE.
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  // Also keeps SIGUSR1 from opening the inspector.
  enableNodeCliInspectArguments: profile === 'test',
  // macOS and Windows compare app.asar with the hash in the executable; Linux has no such check.
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  // Our pages come from app://, file: pages have no more rights than in any browser.
  grantFileProtocolExtraPrivileges: false,
});
