## Files that people send; the same for all shelves

refusal-file-kind-unknown = This type of file{ $extension ->
        [none] {""}
       *[other] {" "}({ LATIN($extension) })
    } is not accepted. Please send a PDF, a picture (jpg or png), Word (docx), Excel (xlsx), text (txt or csv) or zip file.
refusal-file-kind-mismatch = The content of this file does not match its extension { LATIN($extension) }, so it was not accepted. Please open it in its own program, save it again and send it.
refusal-file-macro = This file contains macros and was not accepted. Please save it without macros (docx or xlsx) or as a PDF.
refusal-file-old-office = This file is in an old Office format or protected by a password, and was not accepted. Please save it without a password as docx, xlsx or PDF.
refusal-file-text-encoding = This text file could not be read. Please choose UTF-8 when saving it.
refusal-file-archive-unsafe = This archive contains something that is not accepted (a program, a web page, another archive or content of unusual size). Please send the documents one by one.
refusal-file-archive-broken = This file is incomplete or damaged and cannot be opened. Please send an intact copy.
refusal-too-many-files = A version can hold at most { NUM($limit) } files, so this one was not saved. Please remove a file or combine several documents into one PDF.
refusal-file-gone = This file has already been removed from the draft. Please check the current state.
