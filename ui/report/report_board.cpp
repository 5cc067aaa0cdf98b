#include "ui/board/board_text.h"
#include "ui/board/painter.h"
#include "ui/report/report_pictures.h"
#include "ui/report/report_style.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace stepline {

namespace {

/// A board as a picture: its words, where they stand, and what measured them; the painter needs them all.
struct Board {
    BoardContent content;
    TextMeasure measure;
    BoardLayout layout;

    Board(const ReportInput &input, const QStringList &folded)
        : content(describeBoard(input.tmpl, input.forecast.get(), {})),
          measure({ReportStyle::font(13, QFont::Normal), ReportStyle::font(11, QFont::Normal),
                   ReportStyle::font(13, QFont::DemiBold), ReportStyle::font(16, QFont::DemiBold)}) {
        for (BoardStep &step : content.steps) {
            step.folded = folded.contains(step.id);
            step.notes.clear(); // they are said in the table
            for (BoardCard &card : step.cards) {
                card.notes.clear();
                if (card.strip) // what changed since the last version is the window's
                    card.strip->changes.clear();
            }
        }
        for (BoardEnding &ending : content.endings)
            ending.change.clear();
        layout = layOutBoard(content, measure);
        takeButtonsAway();
    }

    /// There is nothing to click and nowhere to drop on paper.
    void takeButtonsAway() {
        layout.addStep = {};
        for (StepBox &step : layout.steps) {
            step.rect.setHeight(step.rect.height() - step.place.height() - Theme::Grid);
            step.place = {};
            step.title.setRight(step.menu.right());
            step.menu = {};
            step.fold = {};
            for (CardBox &card : step.cards) {
                if (card.badge.isNull() && card.figures.isNull())
                    card.title.setRight(card.menu.right());
                card.menu = {};
            }
        }
        layout.size.setHeight(bottom() + 2 * Theme::Grid);
    }

    qreal bottom() const {
        qreal bottom = std::max(layout.trigger.rect.bottom(), layout.empty.bottom());
        for (const StepBox &step : layout.steps)
            bottom = std::max(bottom, step.rect.bottom());
        for (const EndingBox &ending : layout.endings)
            bottom = std::max(bottom, ending.rect.bottom());
        return bottom;
    }

    /// What a row of steps covers: with the trigger at the beginning of all, the endings at the end of all, else up to
    /// the tip of the arrow to the next step.
    QRectF areaOf(size_t first, size_t last) const {
        const qreal left = first == 0 ? layout.trigger.rect.left() : layout.steps[first].rect.left();
        const bool all = last == layout.steps.size();
        const qreal right = !all                     ? layout.steps[last - 1].arrow.right()
                            : layout.endings.empty() ? layout.steps[last - 1].rect.right()
                                                     : layout.endings.front().rect.right();
        const qreal top = first == 0 ? layout.trigger.rect.top() : layout.steps[first].rect.top();
        qreal low = first == 0 ? layout.trigger.rect.bottom() : top;
        for (size_t s = first; s < last; ++s)
            low = std::max(low, layout.steps[s].rect.bottom());
        if (all)
            for (const EndingBox &ending : layout.endings)
                low = std::max(low, ending.rect.bottom());
        return QRectF(QPointF(left, top), QPointF(right, low));
    }

    void paint(QPainter &painter, const QRectF &area) {
        BoardPainter(content, layout, measure, false).paint(painter, area, {});
    }
};

} // namespace

ReportPicture boardPicture(const ReportInput &input, const Report &report) {
    const auto board = std::make_shared<Board>(input, QStringList());
    ReportPicture picture{QStringLiteral("board"), report.title, report.sequence, board->layout.size, true, {}};
    picture.paint = [board](QPainter &painter) { board->paint(painter, QRectF(QPointF(), board->layout.size)); };
    return picture;
}

std::vector<ReportPicture> boardRows(const ReportInput &input, const Report &report, qreal width, qreal height,
                                     qreal smallest) {
    auto board = std::make_shared<Board>(input, QStringList());
    QStringList folded;
    for (size_t s = 0; s < board->layout.steps.size(); ++s)
        if (board->layout.steps[s].rect.height() * smallest > height)
            folded << board->content.steps[s].id;
    if (!folded.isEmpty())
        board = std::make_shared<Board>(input, folded);
    board->content.off = false; // said in words; a picture is not dimmed for it
    const size_t steps = board->layout.steps.size();
    struct Row {
        size_t first, last;
        QRectF area;
    };
    std::vector<Row> rows;
    for (size_t first = 0; first < steps;) {
        size_t last = first + 1;
        while (last < steps && board->areaOf(first, last + 1).width() * smallest <= width)
            ++last;
        rows.push_back({first, last, board->areaOf(first, last)});
        first = last;
    }
    // A single step left over for the last row takes one along from the row before.
    if (rows.size() > 1 && rows.back().last - rows.back().first == 1 &&
        rows[rows.size() - 2].last - rows[rows.size() - 2].first > 2) {
        Row &before = rows[rows.size() - 2], &last = rows.back();
        before = {before.first, before.last - 1, board->areaOf(before.first, before.last - 1)};
        last = {last.first - 1, last.last, board->areaOf(last.first - 1, last.last)};
    }
    qreal scale = 0.85;
    for (const Row &row : rows)
        scale = std::min({scale, width / row.area.width(), height / row.area.height()});
    std::vector<ReportPicture> pictures;
    for (const Row &row : rows) {
        ReportPicture picture{QStringLiteral("board"), report.title, report.sequence,
                              row.area.size() * scale, true,         {}};
        if (rows.size() > 1)
            picture.alt = BoardText::tr("Steps %1 to %2").arg(row.first + 1).arg(row.last);
        // A hair into the first step, or the one before would be painted along.
        QRectF exposed = row.area;
        if (row.first > 0)
            exposed.setLeft(row.area.left() + Theme::Grid + 1);
        picture.paint = [board, row, exposed, scale](QPainter &painter) {
            painter.save();
            painter.scale(scale, scale);
            painter.translate(-row.area.topLeft());
            board->paint(painter, exposed);
            painter.restore();
        };
        pictures.push_back(picture);
    }
    return pictures;
}

} // namespace stepline
