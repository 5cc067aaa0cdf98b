#pragma once

#include <QStringList>

namespace stepline {

/// Text as it is compared when searching: one form of each character, small letters, single spaces. Hangul typed as
/// syllables or as letters, full-width and plain Latin are then the same.
QString searchText(const QString &text);

/// A searchText() as it stands in the full-text index, whose tokenizer parts words at spaces and marks. Hangul, Han and
/// Kana, where words run on or take endings, are written as pairs of letters and the last letter alone, so that any
/// part of them is found.
QString indexText(const QString &searchText);

/// The query for the full-text index that finds what @p typed means: every word of it, each as the beginning of a word
/// or, in Hangul and the like, as any part of one. Empty: @p typed holds nothing but spaces. Whatever is typed, the
/// query is well formed.
QString matchExpression(const QString &typed);

/// The word by which the full-text index knows a label: one that no text holds.
QString labelWord(const QString &facet, const QString &label);

/// indexText() for PostgreSQL, where the words are parted here and not by the server: the text of a tsvector of a
/// searchText() with, behind a "=", the @p labels the list is filtered by.
QString vectorText(const QString &searchText, const QStringList &labels);
/// The text of a tsquery that finds what @p typed means and, of each of @p anyOf, at least one label. Empty: nothing is
/// asked.
QString vectorQuery(const QString &typed, const QList<QStringList> &anyOf);

/// vectorQuery() as the index of the team's library is asked, which knows what stepline.findable() makes of the words.
struct IndexQuery {
    QString text;
    bool isExact = true; ///< else it finds more than is asked for: words that have to stand side by side, anywhere
};
IndexQuery indexQuery(const QString &typed, const QList<QStringList> &anyOf);

/// What stepline.marks_of() marks a template by that vectorQuery() finds, of each list one at least: a template without
/// it need not be looked at. Empty: it may be any.
QList<QStringList> marksQuery(const QString &typed, const QList<QStringList> &anyOf);

/// A name as it is sorted: accents aside, and numbers by their value.
QString sortText(const QString &name);

} // namespace stepline
