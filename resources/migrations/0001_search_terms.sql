CREATE VIRTUAL TABLE search_terms USING fts5(
  terms, content = '', contentless_delete = 1, detail = none, prefix = '2 3 4 5', tokenize = 'unicode61'
);
