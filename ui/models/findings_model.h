#pragma once

#include "core/base/problem.h"
#include "core/model/template.h"

#include <QAbstractListModel>

namespace stepline {

/// The findings of a template as a list: the sentence, and where it is in the reader's words ("Step 2, SMS").
class FindingsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PlaceRole = Qt::UserRole, PointerRole, SeverityRole };

    using QAbstractListModel::QAbstractListModel;
    void setFindings(const Problems &findings, const Template &tmpl);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        Problem problem;
        QString place;
    };
    std::vector<Row> m_rows;
};

/// "Step 2, SMS": where a pointer leads, for people. Empty: the template as a whole.
QString spokenPlace(const QString &pointer, const Template &tmpl);

} // namespace stepline
