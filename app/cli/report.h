#pragma once

#include "app/cli/preview_options.h"

namespace stepline::cli {

/// What `export` takes for documents and pictures beside the file, as written.
struct DocumentOptions : PreviewOptions {
    std::string file, format, out, paper, language, picture = "board";
};

void addDocumentOptions(CLI::App &command, DocumentOptions &options);

/// True for the formats of documents: pdf, html, md, csv, png, svg.
bool isDocument(const std::string &format);
/// True when the arguments ask for something that is painted; it needs a QApplication, but no screen.
bool paintsDocument(int argc, char **argv);

/// Writes the document; the exit code. Says what is wrong with the file, the options or the disk.
int exportDocument(const DocumentOptions &options);

} // namespace stepline::cli
