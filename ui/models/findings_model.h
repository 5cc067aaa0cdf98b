#pragma once

#include "core/check/ignored.h"

#include <QAbstractListModel>
#include <QSet>

namespace stepline {

/// The findings of a template as a list in groups, the gravest first: a heading, then each sentence with where it is in
/// the reader's words ("Step 2, SMS"). What is ignored is the last group.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PlaceRole = Qt::UserRole, PointerRole, SeverityRole, GroupRole, HeadingRole };
    enum class Group { Errors, Warnings, Hints, Ignored };
    static constexpr int GroupCount = 4;
    static QString groupName(Group group);

    using QAbstractListModel::QAbstractListModel;
    void setFindings(const SortedFindings &findings, const Template &tmpl);
    /// Only what holds all the words, in its sentence or its place.
    void setFilter(const QString &words);
    void setShown(Group group, bool shown);
    bool isShown(Group group) const { return !m_hidden.contains(int(group)); }

    /// In all, whatever is filtered.
    int count(Group group) const;
    /// Is there one, ignored ones aside, that mending all would mend?
    bool canMendAll() const;
    /// The finding of a row; nullptr for a heading.
    const Problem *findingAt(const QModelIndex &index) const;
    /// The row of the same finding, or of the one nearest to it; an invalid index: there is none.
    QModelIndex indexNear(const Problem &finding, int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        Problem problem;
        QString place;
        Group group = Group::Errors;
        bool heading = false;
    };
    void rebuild();

    std::vector<Row> m_all, m_rows;
    QStringList m_words;
    QSet<int> m_hidden{int(Group::Ignored)};
};

/// "Step 2, SMS": where a pointer leads, for people. Empty: the template as a whole.
QString spokenPlace(const QString &pointer, const Template &tmpl);

} // namespace stepline
