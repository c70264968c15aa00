-- A file that is the evidence of a record belongs to it, as a photo does to its visit.
create index score_record_evidence on score_record using gin (file_ids);
