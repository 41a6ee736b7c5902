/** What the bootstrap says when it cannot go on: one sentence with what is wrong and what to do. */

/** The first release of each line of Node with what the packages need; from FIRST_WHOLE_LINE on, any will do. */
const FIRST_MINOR = { 20: 19, 22: 13 };
const FIRST_WHOLE_LINE = 24;

/**
 * @param {string} version such as 20.19.0
 * @returns {string | undefined} undefined when it will do
 */
export function sentenceForNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major >= FIRST_WHOLE_LINE || minor >= FIRST_MINOR[major]) return undefined;
  return `Yinju needs Node 20.19, 22.13, 24 or newer and this is ${version}: install a newer Node and run the command again.`;
}

const AGAIN = 'and run the command again.';
const COMPILER = {
  linux: 'apt-get install -y python3 make g++',
  darwin: 'xcode-select --install',
  win32: 'winget install Python.Python.3.13 Microsoft.VisualStudio.2022.BuildTools',
};

/** In the order in which node-gyp comes across them: a later line of the log may follow from an earlier one. */
const TOOLS = [
  { name: 'Python 3', missing: /find Python|not found: python|python3?: (command )?not found/i },
  { name: 'make', missing: /not found: make|spawn make ENOENT|make: (command )?not found/ },
  { name: 'a C++ compiler', missing: /make(\[\d+\])?: (cc|gcc|c\+\+|g\+\+): |cc1plus|find Visual Studio/ },
];
const UNREACHABLE =
  /npm (error|ERR!) code (ENOTFOUND|EAI_AGAIN|E(CONN)?TIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)/;
const OTHER_REASONS = [
  {
    // Where node-gyp fetches them.
    sign: /gyp ERR!.*(network connectivity|node-gyp[\\/]lib[\\/](download|install)\.js)/,
    sentence: `Packages could not be compiled because Node's headers could not be fetched: connect to the network, or set npm_config_nodedir to a folder with include/node/node.h, ${AGAIN}`,
  },
  {
    sign: /npm (error|ERR!) code EUSAGE/,
    sentence: `package.json and package-lock.json do not fit together: run npm install ${AGAIN}`,
  },
  {
    sign: UNREACHABLE,
    sentence: `Packages could not be fetched because npm's registry cannot be reached: connect to the network (or correct npm's registry and proxy settings) ${AGAIN}`,
  },
  {
    sign: /npm (error|ERR!) code ENOSPC|no space left on device/i,
    sentence: `The disk is full: free about 2 GB ${AGAIN}`,
  },
  {
    sign: /npm (error|ERR!) code (EACCES|EPERM|EROFS)/,
    sentence: `Packages could not be written: give this user write access to the project's folder and to npm's cache ${AGAIN}`,
  },
];

/**
 * Whether npm failed because it could not reach its registry.
 * @param {string} log what npm printed
 */
export function isUnreachable(log) {
  return UNREACHABLE.test(log);
}

/**
 * @param {string} log what npm printed
 * @param {string} [platform]
 */
export function sentenceForInstallFailure(log, platform = process.platform) {
  const tool = TOOLS.find(({ missing }) => missing.test(log));
  if (tool) {
    const command = COMPILER[platform] || `your system's way to get Python 3, make and a C++ compiler`;
    return `hnswlib-node or better-sqlite3 could not be compiled because ${tool.name} is missing: run \`${command}\` ${AGAIN}`;
  }
  const reason = OTHER_REASONS.find(({ sign }) => sign.test(log));
  return reason ? reason.sentence : `npm ci failed: mend what its lines above name ${AGAIN}`;
}

/**
 * For what the system refused the bootstrap itself.
 * @param {unknown} error
 * @returns {string | undefined} undefined when it is none of these, and then a fault of the bootstrap
 */
export function sentenceForError(error) {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.code === 'ENOENT' && 'path' in error && error.path === 'npm') {
    return `npm is not on the PATH: install it (it comes with Node) ${AGAIN}`;
  }
  const refused = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(String(error.code));
  return refused ? `${error.message}: make the project's folder writable and free disk space ${AGAIN}` : undefined;
}
