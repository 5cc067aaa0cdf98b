#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace stepline {

/// Where a typed query is found in a text, and how well: higher is better.
struct Match {
    int score = 0;
    QList<int> places; ///< the letters of the text that were meant, ascending
};

/// Every word of @p query must be in @p text: as it stands, or letter by letter in its order (“expj” finds “Export
/// JSON”). Beginnings of words count more, letters that stand together more than scattered ones. Korean is found by its
/// syllables and by their first consonants (“ㄴㅂ” finds “내보내기”). An empty query matches everything with 0.
std::optional<Match> match(const QString &query, const QString &text);

} // namespace stepline
