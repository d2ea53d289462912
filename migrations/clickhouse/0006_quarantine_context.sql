-- What the raw text alone does not say and reading it again needs, as JSON: what separates its fields, what the operator gave, and
-- of a part of a document where it stood and what is read from the document's root. Blank where the raw text says all.
ALTER TABLE raw_quarantine ADD COLUMN IF NOT EXISTS context String AFTER columns;
