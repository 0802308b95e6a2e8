## Files that people send; the same for all shelves

refusal-file-kind-unknown = The type of this file{ $extension ->
        [none] {""}
       *[other] {" "}({ LATIN($extension) })
    } is not known. If it is a document, please give it its extension (such as report.pdf) or save it as a PDF, and send it again.
refusal-files-of-day-full = { $whose ->
        [agency] The files of your agency
       *[person] Your files
    } of the last 24 hours have reached { SIZE($limitBytes) }, so this one was not kept. What was accepted before has been kept; please send this file again tomorrow.
refusal-file-kind-other = { $group ->
        [image] This picture is a { LATIN($kind) }. Please send it as a photo, or save it as JPG or PDF.
        [media] This is a recording ({ LATIN($kind) }), which is not accepted as evidence. Please send its document as a PDF or as a photo.
        [archive] This archive is a { LATIN($kind) }. Please send the documents one by one or in a zip file.
        [program] This file is a program ({ LATIN($kind) }) and is not accepted. Please send the document as a PDF.
        [page] This file is a web page ({ LATIN($kind) }). Please save it as a PDF and send that.
       *[document] This file is in { LATIN($kind) } format. Please save it as PDF, docx or xlsx and send that.
    }
refusal-file-kind-mismatch = The content of this file is not what its extension { LATIN($extension) } says, and its type is not known. Please open it in its own program, save it again and send it.
refusal-file-locked = { $kind ->
        [pdf] This PDF has a password, so evaluators cannot open it. Please remove the password (printing it to a new PDF will do) and send it again.
        [zip] This archive has a password, so evaluators cannot open it. Please make it without one or send the documents one by one.
       *[office] This document has a password, so evaluators cannot open it. Please save it without one, or as a PDF, and send it again.
    }
refusal-file-active = { $part ->
        [script] This file contains a script that runs when it is opened.
        [launch] This file starts a program or sends something when it is opened.
        [embedded] This file holds another file or object that cannot be checked.
        [link] This file takes part of its content from elsewhere (an external link).
        [field] This file contains a command (DDE) that starts another program.
       *[hidden] Part of this file is packed in a way that cannot be checked.
    } It was not accepted. Please print it to a new PDF and send that.
refusal-file-macro = This file contains macros and was not accepted. Please save it without macros (docx or xlsx) or as a PDF.
refusal-file-mixed = This file is two kinds of file in one and was not accepted. Please open the document in its own program, save it again and send it.
refusal-file-old-office = This file is in an old Office format and was not accepted. Please save it as docx, xlsx or PDF.
refusal-file-text-encoding = This text file could not be read. Please choose UTF-8 when saving it.
refusal-file-image-large = This picture has { NUM($megapixels) } megapixels; up to { NUM($limit) } are accepted. Please send it as a photo or save it smaller.
refusal-file-archive-entry = This archive contains “{ $name }”, which is not accepted. Please take it out or send the documents one by one.
refusal-file-archive-unsafe = The structure or size of this archive is unusual, so it was not accepted. Please send the documents one by one.
refusal-file-infected = The office's virus scanner found malware in this file, so it was not taken. Check your computer and send a clean copy.
refusal-file-unscanned = The office's virus scanner does not answer right now, so this file could not be checked. Send it again in a few minutes.
refusal-file-broken = This file is incomplete or damaged and cannot be opened. Please send an intact copy.
refusal-too-many-files = A version can hold at most { NUM($limit) } files, so this one was not saved. Please remove a file or combine several documents into one PDF.
refusal-file-gone = This file has already been removed from the draft. Please check the current state.
