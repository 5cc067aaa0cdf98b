#pragma once

#include "ui/report/page_layout.h"
#include "ui/report/report_pictures.h"
#include "ui/report/report_style.h"

namespace stepline {

/// Puts a report's parts one below the other as blocks that stay in one piece; not for others than ReportPages.
class BlockBuilder {
public:
    /// @p width, @p height: of a page's body.
    BlockBuilder(qreal width, qreal height) : m_width(width), m_height(height) {}

    std::vector<PageBlock> build(const ReportInput &input, const Report &report);

private:
    // front
    void titleBlock(const Report &report);
    void facts(const std::vector<ReportFact> &facts);
    void figures(const std::vector<ReportFigure> &figures);
    // words
    void section(const QString &title, const QString &sentence);
    void paragraph(const QString &words, const QFont &font, const QColor &color, qreal before);
    void findings(const Report &report);
    void checks(const Report &report);
    // tables
    void calendarTable(const Report &report);
    void messages(const Report &report);
    void figureTable(const ReportTable &table);
    // pictures
    void board(const ReportInput &input, const Report &report);
    void picture(const ReportPicture &picture, qreal before);
    void charts(const ReportInput &input, const Report &report);

    /// One line of the checklist: its words beside a box.
    struct Check {
        ReportText words, note;
        bool done = false;
        qreal height() const { return words.height() + (note.width() > 0 ? note.height() : 0) + 8; }
    };
    static constexpr qreal CheckIndent = 28;
    Check checkOf(const ReportCheck &check, qreal width) const;
    void paintCheck(QPainter &painter, const QPointF &at, const Check &check) const;

    struct Column {
        QString name;
        qreal left = 0, width = 0;
        Qt::Alignment align = Qt::AlignLeft;
    };
    /// A thing in a cell, from the top: a line of text, an icon with a name.
    struct Item {
        qreal height = 0;
        std::function<void(QPainter &painter, const QPointF &at)> paint;
        bool begins = false; ///< a part or a paragraph: a high row may go on here on another page
    };
    using Cell = std::vector<Item>;

    /// The head of a table; returns its index, which its rows name.
    int tableHead(const std::vector<Column> &columns, qreal before);
    /// One row. A high one may go on on another page where a part of it begins, one that is higher than a page between
    /// two lines.
    void tableRow(const std::vector<Column> &columns, const std::vector<Cell> &cells, int head, bool strong = false);
    void add(Cell &cell, const QString &words, const QFont &font, const QColor &color, qreal width,
             Qt::Alignment align = Qt::AlignLeft, qreal space = 0);
    PageBlock &push(PageBlock block);

    ReportStyle m_style;
    qreal m_width, m_height;
    std::vector<PageBlock> m_blocks;
};

} // namespace stepline
