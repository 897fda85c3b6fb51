CREATE VIRTUAL TABLE search_terms USING fts5(
  terms, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', tokenize = 'unicode61'
);
