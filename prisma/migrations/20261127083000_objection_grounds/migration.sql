-- What an objection rests on, what its ground asks for, and how often the coordinator has opened it again.
ALTER TABLE "Objection" ADD COLUMN "ground" TEXT NOT NULL DEFAULT 'other' CHECK ("ground" IN ('unseen-evidence', 'arithmetic', 'wrong-period', 'formula', 'not-applicable', 'new-rule', 'other'));
ALTER TABLE "Objection" ADD COLUMN "particulars" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Objection" ADD COLUMN "reopened" INTEGER NOT NULL DEFAULT 0;
