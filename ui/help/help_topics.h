#pragma once

#include <QList>
#include <QString>

namespace stepline {

/// A page of the help: its title and a few paragraphs of simple HTML.
struct HelpTopic {
    QString key, title, text;
};

/// All pages, in reading order, in the language of now.
QList<HelpTopic> helpTopics();

} // namespace stepline
