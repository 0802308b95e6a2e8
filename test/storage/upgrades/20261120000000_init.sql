-- A province in the midst of 1405 as the schema 20261120000000_init kept it: every table has a row, "Setting" one of each kind.
INSERT INTO "Agency" VALUES (1, 'A1', 'جهاد کشاورزی', 'جهاد کشاورزی', 'production', NULL, 1, '2026-03-21T06:00:00.000+00:00');
INSERT INTO "Team" VALUES (1, 'تیم یک');
INSERT INTO "Person" VALUES
  (1, 'دبیر', 'دبیر', NULL, 'fa', 9, 'digest', '2026-03-21T06:00:00.000+00:00'),
  (2, 'رابط', 'رابط', '0912', 'fa', NULL, 'single', '2026-03-21T06:00:00.000+00:00'),
  (3, 'ارزیاب', 'ارزیاب', NULL, 'en', NULL, 'off', '2026-03-21T06:00:00.000+00:00'),
  (4, 'معاون', 'معاون', NULL, 'fa', NULL, 'digest', '2026-03-21T06:00:00.000+00:00'),
  (5, 'دبیر شورا', 'دبیر شورا', NULL, 'fa', NULL, 'digest', '2026-03-21T06:00:00.000+00:00'),
  (6, 'رئیس', 'رئیس', NULL, 'fa', NULL, 'digest', '2026-03-21T06:00:00.000+00:00');
INSERT INTO "Seat" VALUES
  (1, 1, 'coordinator', NULL, NULL, NULL, '2026-03-21T06:00:00.000+00:00', NULL, NULL),
  (2, 2, 'focal-point', 1, NULL, 1, '2026-03-22T06:00:00.000+00:00', NULL, NULL),
  (3, 3, 'evaluator', NULL, 1, 1, '2026-03-22T06:00:00.000+00:00', NULL, NULL),
  (4, 4, 'deputy', NULL, NULL, 1, '2026-03-22T06:00:00.000+00:00', '2026-11-01T06:00:00.000+00:00', 1),
  (5, 5, 'council-secretary', NULL, NULL, 1, '2026-03-22T06:00:00.000+00:00', NULL, NULL),
  (6, 6, 'organization-head', NULL, NULL, 1, '2026-03-22T06:00:00.000+00:00', NULL, NULL);
INSERT INTO "Account" VALUES
  (1, 'telegram', '101', '101', 'دبیر', 'fa', 1, 1, NULL, '2026-03-21T06:00:00.000+00:00'),
  (2, 'telegram', '102', '102', 'رابط', NULL, 2, 2, NULL, '2026-03-22T06:00:00.000+00:00'),
  (3, 'bale', '103', '103', 'کسی', NULL, NULL, NULL, NULL, '2026-03-22T06:00:00.000+00:00');
INSERT INTO "StartCode" VALUES (1, 'hash', 'focal-point', 1, NULL, 2, NULL, 1, '2026-03-22T06:00:00.000+00:00', '2026-04-22T06:00:00.000+00:00', '2026-03-23T06:00:00.000+00:00', 2, NULL, 2);
INSERT INTO "CodeAttempt" VALUES (1, 3, '2026-03-23T06:00:00.000+00:00');
INSERT INTO "Cycle" ("id", "year", "profileKey", "profile", "state", "stateSince", "createdAt", "createdBy", "version") VALUES
  (1, 1404, 'standard', '{}', 'CLOSED', '2026-03-01T06:00:00.000+00:00', '2025-03-21T06:00:00.000+00:00', 1, 9),
  (2, 1405, 'standard', '{}', 'REVIEW', '2026-11-01T06:00:00.000+00:00', '2026-03-21T06:00:00.000+00:00', 1, 5);
INSERT INTO "Stage" VALUES (1, 2, 'review', 1, '2026-11-01T06:00:00.000+00:00', '2026-12-01T10:30:00.000+00:00', 60);
INSERT INTO "Extension" VALUES
  (1, 2, 1, 'self-assessment', 'سیل', '2026-10-20T10:30:00.000+00:00', '2026-10-20T10:30:00.000+00:00', 'GRANTED', 'asked', 2, '2026-10-01T06:00:00.000+00:00', 1, '2026-10-02T06:00:00.000+00:00', NULL),
  (2, 2, 1, 'objection', 'results-late:2', '2026-12-20T10:30:00.000+00:00', '2026-12-20T10:30:00.000+00:00', 'GRANTED', 'returned', NULL, '2026-11-01T06:00:00.000+00:00', NULL, NULL, NULL);
INSERT INTO "Holiday" VALUES ('1405-01-01', 'نوروز', 'solar');
INSERT INTO "Axis" VALUES (1, 2, '1', 'محور', 'GENERAL', 1), (2, 2, '2', 'محور اختصاصی', 'SPECIFIC', 2);
INSERT INTO "Indicator" VALUES
  (1, 2, 1, NULL, '1-1', 'شاخص', 'شاخص', 'GENERAL', 5000, '', 1, 'BY_HAND', NULL, 1, 0),
  (2, 2, 1, NULL, '1-2', 'شاخص', 'شاخص', 'GENERAL', 5000, '', 0, 'MORE_IS_BETTER', 2.5, 2, 0),
  (3, 2, 2, 1, '2-1', 'شاخص', 'شاخص', 'SPECIFIC', 5000, '', 0, 'BY_HAND', NULL, 3, 0),
  (4, 2, 2, 1, '2-2', 'شاخص', 'شاخص', 'SPECIFIC', 5000, '', 0, 'BY_HAND', NULL, 4, 0);
INSERT INTO "Assignment" VALUES
  (1, 2, 'review', NULL, 1, 1, NULL, NULL), (2, 2, 'review', 3, NULL, 2, NULL, NULL), (3, 2, 'conflict', 3, NULL, NULL, NULL, 1);
INSERT INTO "Inquiry" VALUES (1, 2, 'H1', 'استعلام', 'اداره', 'manual', '1-1');
-- 1: answered a note, waits. 2: scored. 3: scored although the note was not answered. 4: being written.
INSERT INTO "Item" VALUES
  (1, 2, 1, 1, 'SUBMITTED', 6, 3, '2026-11-20T07:00:00.000+00:00', NULL, '2026-11-10T10:30:00.000+00:00', NULL, NULL, '2026-11-08T06:00:00.000+00:00', '2026-11-08T06:00:00.000+00:00'),
  (2, 2, 1, 2, 'SCORED', 4, NULL, NULL, 3, NULL, 4000, NULL, '2026-10-08T06:00:00.000+00:00', '2026-11-08T06:00:00.000+00:00'),
  (3, 2, 1, 3, 'SCORED', 4, NULL, NULL, 3, '2026-11-10T10:30:00.000+00:00', 100, NULL, '2026-10-08T06:00:00.000+00:00', '2026-11-12T06:00:00.000+00:00'),
  (4, 2, 1, 4, 'DRAFT', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-12T06:00:00.000+00:00');
INSERT INTO "Submission" VALUES
  (1, 1, 1, 'SUBMITTED', 4000, NULL, NULL, 'یک', 'R1', '2026-10-08T06:00:00.000+00:00', '2026-10-08T06:00:00.000+00:00', 2, NULL),
  (2, 2, 1, 'SUBMITTED', 4000, 2.5, 2, 'دو', 'R2', '2026-10-08T06:00:00.000+00:00', '2026-10-08T06:00:00.000+00:00', 2, NULL),
  (3, 3, 1, 'SUBMITTED', 4000, NULL, NULL, 'سه', 'R3', '2026-10-08T06:00:00.000+00:00', '2026-10-08T06:00:00.000+00:00', 2, NULL),
  (4, 1, 2, 'SUBMITTED', 4500, NULL, NULL, 'یک، بار دوم', 'R4', '2026-11-08T06:00:00.000+00:00', '2026-11-08T06:00:00.000+00:00', 2, NULL),
  (5, 4, 1, 'DRAFT', NULL, NULL, NULL, '', NULL, '2026-11-12T06:00:00.000+00:00', NULL, NULL, NULL);
INSERT INTO "Assessment" VALUES
  (1, 1, 1, 'FIRST', 'DEFICIENCY', NULL, 'امضا ندارد', 3, '2026-11-05T06:00:00.000+00:00', NULL),
  (2, 2, 2, 'FIRST', 'SCORE', 4000, '', 3, '2026-11-08T06:00:00.000+00:00', NULL),
  (3, 3, 3, 'FIRST', 'DEFICIENCY', NULL, 'امضا ندارد', 3, '2026-11-05T06:00:00.000+00:00', NULL),
  (4, 3, 3, 'FIRST', 'SCORE', 100, '', 3, '2026-11-12T06:00:00.000+00:00', NULL),
  (5, 2, 2, 'OBJECTION', 'SCORE', 4100, 'پذیرفته شد', 3, '2026-11-15T06:00:00.000+00:00', NULL);
INSERT INTO "Objection" VALUES (1, 2, 2, 'DECIDED', 'اعتراض', 'O1', 2, '2026-11-13T06:00:00.000+00:00', '2026-11-13T06:00:00.000+00:00', 2, 4000, 4100, NULL, NULL, 3, '2026-11-15T06:00:00.000+00:00', 'پذیرفته شد', 3);
INSERT INTO "Approval" VALUES
  (1, 1, 'FINALISATION', 1, 'c', '2026-05-01T06:00:00.000+00:00', NULL, NULL, 'coordinator'),
  (2, 1, 'DEPUTY', 4, 'c', '2026-05-02T06:00:00.000+00:00', NULL, NULL, NULL),
  (3, 1, 'COUNCIL', 6, 'c', '2026-05-03T06:00:00.000+00:00', '12', '2026-05-03T00:00:00.000+00:00', NULL);
INSERT INTO "AgencyResult" VALUES (1, 1, 1, 'production', 60000, 20000, 80000, 1, 0, 1, NULL);
INSERT INTO "Circular" ("id", "cycleId", "number", "issuedOn", "title", "body", "state", "createdBy", "createdAt", "confirmedBy", "sentAt", "stageKey", "audience") VALUES
  (1, 2, '100', '2026-09-01T06:00:00.000+00:00', 'بخشنامه', 'متن', 'SENT', 1, '2026-09-01T06:00:00.000+00:00', 4, '2026-09-02T06:00:00.000+00:00', 'review', NULL);
INSERT INTO "CircularCorrection" VALUES (1, 1, 'DONE', 'بخشنامه', 'متن درست', 'غلط املایی', 'بخشنامه', 'متن', 0, 1, '2026-09-03T06:00:00.000+00:00', 4, '2026-09-03T06:00:00.000+00:00');
INSERT INTO "CircularRecipient" VALUES (1, 1, 2, 1, '2026-09-02T08:00:00.000+00:00');
INSERT INTO "Blob" VALUES ('f1', 10, 'application/pdf', '2026-10-08T06:00:00.000+00:00');
-- 3 and 4: minutes of a council's draft; 5: minutes that were taken out of it again.
INSERT INTO "Attachment" VALUES
  (1, 'f1', 'a.pdf', 'application/pdf', 10, 'telegram', 'x', 'y', 'document', 2, '2026-10-08T06:00:00.000+00:00', NULL, 1, NULL, NULL, NULL),
  (2, 'f1', 'b.pdf', 'application/pdf', 10, 'telegram', 'x', 'y', 'document', 1, '2026-09-01T06:00:00.000+00:00', NULL, NULL, NULL, 1, NULL),
  (3, 'f1', 'm1.pdf', 'application/pdf', 10, 'telegram', 'x', 'y', 'document', 5, '2026-11-16T06:00:00.000+00:00', NULL, NULL, NULL, NULL, NULL),
  (4, 'f1', 'm2.pdf', 'application/pdf', 10, 'telegram', 'x', 'y', 'photo', 5, '2026-11-16T06:00:00.000+00:00', NULL, NULL, NULL, NULL, NULL),
  (5, 'f1', 'm0.pdf', 'application/pdf', 10, 'telegram', 'x', 'y', 'document', 5, '2026-11-15T06:00:00.000+00:00', '2026-11-15T07:00:00.000+00:00', NULL, NULL, NULL, NULL);
INSERT INTO "InboxUpdate" VALUES (1, 'telegram', 500, '101', '{}', '2026-11-16T06:00:00.000+00:00', 'DONE', 1, NULL, '2026-11-16T06:00:01.000+00:00');
INSERT INTO "Notice" VALUES
  (1, 'circular', '{"circularId":1}', 'circular:1:2', 2, 0, 'broadcast', '2026-09-02T06:00:00.000+00:00', '2026-09-02T06:00:00.000+00:00', 'SENT', 1, 2, '102', '7', '2026-09-02T06:00:05.000+00:00', NULL, 'circular:1'),
  (2, 'circular', '{"circularId":1}', 'circular:1:channel', NULL, 1, 'broadcast', '2026-09-02T06:00:00.000+00:00', '2026-09-02T06:00:00.000+00:00', 'SENT', 1, NULL, '@c', '8', '2026-09-02T06:00:05.000+00:00', NULL, 'circular:1');
-- The row with the highest id is gone; its id is not to be given again.
UPDATE sqlite_sequence SET "seq" = 40 WHERE "name" = 'Notice';
INSERT INTO "DoneRequest" VALUES ('telegram:500', '2026-11-16T06:00:00.000+00:00', '{"ok":true}');
INSERT INTO "Occurrence" VALUES ('x', 'y', '2026-11-16T06:00:00.000+00:00');
INSERT INTO "ConversationState" VALUES ('101', '{}', '2026-11-16T06:00:00.000+00:00');
INSERT INTO "Focus" VALUES (1, 'council', 2, NULL, '2026-11-16T06:00:00.000+00:00');
INSERT INTO "Setting" VALUES
  ('button-key', 'k3y'),
  ('local-clock-ahead-ms', '9000000000'),
  ('sample', 'yes'),
  ('reminders-last-run', '2026-11-16T06:00:00.000Z'),
  ('bodies-purged-at', '2026-11-15T22:00:00.000Z'),
  ('circular-notices-swept-at', '2026-11-16T05:50:00.000Z'),
  ('coordinator-digest-day', '1405-08-25'),
  ('import-people', '{"p1":1,"p2":2}'),
  ('import-assignments:2', '[1,3]'),
  ('import-pending:1', '{"sha256":"f1","name":"ostan.xlsx","cycleId":2}'),
  ('circular-watch:1', '{"accountId":1,"circularId":1,"messageId":77,"since":"2026-11-16T06:00:00.000Z"}'),
  ('council-draft:2', '{"number":"12/345","heldOn":"2026-11-14T20:30:00.000Z","attachmentIds":[3,4]}');
