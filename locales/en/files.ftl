## Files that people send; the same for all shelves

refusal-file-kind-unknown = This kind of file{ $extension ->
        [none] {""}
       *[other] {" "}({ LATIN($extension) })
    } is not accepted. Send a PDF, a picture (jpg or png), Word (docx), Excel (xlsx), text (txt or csv) or zip file.
refusal-file-kind-mismatch = The content of this file does not agree with its extension { LATIN($extension) }; it was not accepted. Open it in its own program and save it again.
refusal-file-macro = This file contains macros and was not accepted. Save it without macros (docx or xlsx) or as PDF.
refusal-file-old-office = This file has an old Office format or a password and was not accepted. Save it without password as docx, xlsx or PDF.
refusal-file-text-encoding = This text file could not be read. Choose UTF-8 when saving it.
refusal-file-archive-unsafe = This archive contains something that is not accepted (a program, a web page, another archive or an unusual size). Send the documents one by one.
refusal-file-archive-broken = This file is incomplete or damaged and cannot be opened. Please send a sound copy.
refusal-too-many-files = At most { NUM($limit) } files are kept in one version; this one was not kept. Remove a file or put several documents into one PDF.
refusal-file-gone = This file is no longer in the draft.
