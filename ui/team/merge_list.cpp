#include "ui/team/merge_list.h"

#include "ui/theme/text_sized.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/wrap_text.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>

namespace stepline {

namespace {

enum Column { What, Before, Mine, Theirs };
constexpr qsizetype LongestValue = 400; ///< of a value in the list; nobody reads more of it there
constexpr int MostLines = 3;            ///< of a value in the list; its tooltip has all

QString inOneLine(const QString &words) {
    const QString line = words.simplified();
    return line.isEmpty() ? QStringLiteral("–") : line.left(LongestValue);
}

QString inLines(const QString &words, const QFont &font, int width) {
    return wrapText(words, font, width, MostLines).join(u'\n');
}

/// A value that can be chosen.
class ValueButton : public QRadioButton {
public:
    /// @p from: the words from where they differ.
    ValueButton(const QString &words, const QString &from, const QString &name) : m_words(inOneLine(from)) {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setToolTip(words.toHtmlEscaped());
        setAccessibleName(name + QStringLiteral(": ") + inOneLine(words));
        wrap();
    }

protected:
    void resizeEvent(QResizeEvent *event) override {
        QRadioButton::resizeEvent(event);
        wrap();
    }

private:
    void wrap() {
        constexpr int Spacing = 8, Edges = 8;
        const int indicator = textSized(14) + 2;
        setText(inLines(m_words, font(), width() - indicator - Spacing - Edges).replace(u'&', QStringLiteral("&&")));
    }

    QString m_words;
};

/// The value before.
class BeforeLabel : public ToneLabel {
public:
    BeforeLabel(const QString &words, const QString &from) : ToneLabel({}, Tone::Secondary), m_words(inOneLine(from)) {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setTextFormat(Qt::PlainText);
        setToolTip(words.toHtmlEscaped());
        setAccessibleName(inOneLine(words));
        setText(m_words);
    }

protected:
    void resizeEvent(QResizeEvent *event) override {
        ToneLabel::resizeEvent(event);
        setText(inLines(m_words, font(), width()));
    }

private:
    QString m_words;
};

QString partName(const MergeItem &item) {
    switch (item.part) {
    case MergeItem::Part::Channel: return item.name.isEmpty() ? MergeList::tr("Channels") : item.name;
    case MergeItem::Part::Step: return item.name.isEmpty() ? MergeList::tr("Steps") : item.name;
    case MergeItem::Part::Message: return item.name;
    case MergeItem::Part::Settings: break;
    }
    return MergeList::tr("The sequence");
}

QString whatOf(const MergeItem &item) {
    switch (item.what) {
    case MergeItem::What::Came: return MergeList::tr("New");
    case MergeItem::What::Went: return MergeList::tr("Taken away");
    case MergeItem::What::Field:
    case MergeItem::What::Place: break;
    }
    return item.fieldName;
}

} // namespace

MergeList::MergeList(const QString &theirName, QWidget *parent) : FormScroll(parent), m_theirName(theirName) {
    setAccessibleName(tr("Differences, card by card"));
}

void MergeList::showItems(const std::vector<MergeItem> &items, const MergeChoices &choices) {
    m_first = m_firstConflict = nullptr;
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 16, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(What, 3);
    grid->setColumnStretch(Before, 3);
    grid->setColumnStretch(Mine, 4);
    grid->setColumnStretch(Theirs, 4);
    const QStringList heads{tr("What"), tr("Before"), tr("Yours"), tr("%1's").arg(m_theirName)};
    for (int column = What; column <= Theirs; ++column) {
        auto *head = new SectionLabel(heads[column]);
        head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        grid->addWidget(head, 0, column);
    }
    const MergeItem *last = nullptr;
    for (size_t i = 0; i < items.size(); ++i) {
        const MergeItem &item = items[i];
        if (!last || last->part != item.part || last->id != item.id) {
            auto *part = new ElidedLabel(partName(item), Tone::Text);
            part->setFont(Theme::instance().strongFont());
            part->setContentsMargins(0, 8, 0, 0);
            grid->addWidget(part, grid->rowCount(), What, 1, Theirs + 1);
        }
        last = &item;
        const auto choice = choices.find(i);
        addLine(grid, i, item, choice != choices.end() ? choice->second : defaultSide(item));
    }
    grid->setRowStretch(grid->rowCount(), 1);
    setWidget(form);
    form->setFixedWidth(formWidth());
    form->show();
}

void MergeList::addLine(QGridLayout *grid, size_t index, const MergeItem &item, MergeSide side) {
    const int row = grid->rowCount();
    const QString what = whatOf(item), name = partName(item) + QStringLiteral(", ") + what;
    auto *field = new QWidget;
    auto *line = new QHBoxLayout(field);
    line->setContentsMargins(16, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(new ElidedLabel(what, Tone::Text), item.isConflict() ? 0 : 1);
    if (item.isConflict()) {
        auto *both = new ElidedLabel(tr("both changed"), Tone::Warning);
        both->setToolTip(tr("You both changed this."));
        line->addWidget(both, 1);
    }
    grid->addWidget(field, row, What);
    const QStringList from =
        fromTheDifference({item.baseWords.simplified(), item.mineWords.simplified(), item.theirsWords.simplified()});
    grid->addWidget(new BeforeLabel(item.baseWords, from[0]), row, Before);
    auto *group = new QButtonGroup(field);
    for (const MergeSide one : {MergeSide::Mine, MergeSide::Theirs}) {
        const bool mine = one == MergeSide::Mine;
        auto *button =
            new ValueButton(mine ? item.mineWords : item.theirsWords, mine ? from[1] : from[2],
                            name + QStringLiteral(", ") + (mine ? tr("Yours") : tr("%1's").arg(m_theirName)));
        if (item.isConflict())
            button->setAccessibleDescription(tr("You both changed this."));
        button->setChecked(one == side);
        group->addButton(button);
        button->setFocusPolicy(one == side ? Qt::StrongFocus : Qt::ClickFocus); // one place on the way, arrows within
        grid->addWidget(button, row, mine ? Mine : Theirs);
        connect(button, &QRadioButton::toggled, this, [this, index, one](bool on) {
            if (on)
                Q_EMIT chosen(index, one);
        });
        if (one == side) {
            if (!m_first)
                m_first = button;
            if (!m_firstConflict && item.isConflict())
                m_firstConflict = button;
        }
    }
}

QWidget *MergeList::firstChoice() const {
    return m_firstConflict ? m_firstConflict : m_first;
}

} // namespace stepline
