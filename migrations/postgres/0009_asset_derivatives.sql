-- What is made from a picture where that is asked for: a small WebP beside it, and the ThumbHash (base64) that stands in its place.
ALTER TABLE asset_log ADD COLUMN thumbnail_key text, ADD COLUMN thumbhash text;
