// Loads better-sqlite3 in whatever runs this, Node or Electron, and uses it once.
const Database = require('better-sqlite3');

const database = new Database(':memory:');
database.exec("CREATE VIRTUAL TABLE words USING fts5(text); INSERT INTO words VALUES ('showroom')");
const { found } = database.prepare("SELECT count(*) AS found FROM words WHERE words MATCH 'showroom'").get();
database.close();
if (found !== 1) throw new Error('SQLite did not find what was written');
console.log('better-sqlite3 works');
