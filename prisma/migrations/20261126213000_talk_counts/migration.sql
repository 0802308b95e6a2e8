-- Where people stop: counts of the questions of dialogues, without content.
CREATE TABLE "TalkCount" (
    "dialogue" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("dialogue", "step", "stage", "what")
);
