#include "ui/profile/audience_part.h"

#include "ui/profile/columns_layout.h"
#include "ui/profile/graded_card.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/duration_edit.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/zone_names.h"

#include <QCompleter>
#include <QGridLayout>
#include <QLocale>
#include <QTimeZone>

namespace stepline {

namespace {

const QString Segments = QStringLiteral("/segments"), Zones = QStringLiteral("/zones"),
              Organic = QStringLiteral("/organic");
constexpr Metric Factors[] = {Metric::Viewed,       Metric::Clicked,    Metric::Replied,
                              Metric::Unsubscribed, Metric::Complained, Metric::Converted};

class SegmentCard : public ProfilePart {
public:
    SegmentCard(ProfileDocument *document, int index) : ProfilePart(document) {
        const QString at = pointerTo(Segments, index);
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        auto *name = new TextField;
        auto *nameField = field(AudiencePart::tr("Segment"), name);
        nameField->setPointer(at + QStringLiteral("/name"));
        bindText(name, nameField, fixed(nameField->pointer()), AudiencePart::tr("a segment’s name"));
        auto *share = new NumberEdit;
        share->setPercent(true);
        share->setRange(0, 1e6);
        auto *shareField = field(AudiencePart::tr("Share"), share);
        shareField->setPointer(at + QStringLiteral("/share"));
        bindNumber(share, shareField, fixed(shareField->pointer()), AudiencePart::tr("a segment’s share"));
        line->addWidget(nameField, 3);
        line->addWidget(shareField, 2);
        auto *remove = new IconButton(QStringLiteral("close"), AudiencePart::tr("Remove segment %1").arg(index + 1));
        line->addWidget(remove, 0, Qt::AlignBottom);
        column()->addLayout(line);
        connect(remove, &QAbstractButton::clicked, this, [this, at] {
            put({{at, std::nullopt}}, AudiencePart::tr("Remove a segment"), nullptr);
        });
        onRefresh([this, remove] { remove->setVisible(!this->document()->readOnly()); });

        auto *grid = new QGridLayout;
        grid->setSpacing(6);
        int n = 0;
        for (Metric metric : Factors) {
            auto *edit = new NumberEdit;
            edit->setRange(0, 1e6);
            edit->setDecimals(3);
            edit->setStep(0.1);
            edit->setUnit(QStringLiteral("×"));
            edit->setOptional(true);
            edit->setPlaceholderText(AudiencePart::tr("1 ×"));
            auto *factor = field(metricName(metric), edit);
            factor->explain(AudiencePart::tr(
                "How much likelier this is for the segment than for the average: 1.4 is 40 percent more."));
            factor->setPointer(at + u'/' + metricKey(metric));
            bindNumber(edit, factor, fixed(factor->pointer()), AudiencePart::tr("a segment’s factor"));
            grid->addWidget(factor, n / 3, n % 3);
            ++n;
        }
        column()->addLayout(grid);
        setObjectName(QStringLiteral("segment"));
    }
};

class ZoneLine : public ProfilePart {
public:
    ZoneLine(ProfileDocument *document, int index) : ProfilePart(document) {
        const QString at = pointerTo(Zones, index);
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        auto *zone = new TextField;
        QCompleter *completer = makeZoneCompleter(zone);
        zone->setCompleter(completer);
        auto *zoneField = field(AudiencePart::tr("Time zone"), zone);
        zoneField->setPointer(at + QStringLiteral("/zone"));
        zone->setUndoStack(document->undoStack());
        const auto take = [this, zone, zoneField](const QString &name) {
            if (name == textAt(zoneField->pointer()))
                return;
            if (!QTimeZone::isTimeZoneIdAvailable(name.toLatin1()))
                zoneField->refuse(
                    AudiencePart::tr("“%1” is not a time zone. Choose one from the list, as Europe/Paris.").arg(name));
            else
                put({{zoneField->pointer(), JsonValue::string(name)}}, AudiencePart::tr("Change a time zone"),
                    zoneField);
        };
        connect(zone, &QLineEdit::editingFinished, this, [take, zone] { take(zone->text().trimmed()); });
        connect(completer, qOverload<const QString &>(&QCompleter::activated), this, take);
        onRefresh([this, zone, zoneField] {
            zone->setReadOnly(this->document()->readOnly());
            zone->setValue(textAt(zoneField->pointer()));
        });
        auto *share = new NumberEdit;
        share->setPercent(true);
        share->setRange(0, 1e6);
        auto *shareField = field(AudiencePart::tr("Share"), share);
        shareField->setPointer(at + QStringLiteral("/share"));
        bindNumber(share, shareField, fixed(shareField->pointer()), AudiencePart::tr("a time zone’s share"));
        line->addWidget(zoneField, 3);
        line->addWidget(shareField, 2);
        auto *remove = new IconButton(QStringLiteral("close"), AudiencePart::tr("Remove time zone %1").arg(index + 1));
        line->addWidget(remove, 0, Qt::AlignBottom);
        column()->addLayout(line);
        connect(remove, &QAbstractButton::clicked, this, [this, at] {
            put({{at, std::nullopt}}, AudiencePart::tr("Remove a time zone"), nullptr);
        });
        onRefresh([this, remove] { remove->setVisible(!this->document()->readOnly()); });
    }
};

void emptyLayout(QLayout *layout) {
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

AudiencePart::AudiencePart(ProfileDocument *document, QWidget *parent)
    : ProfilePart(document, parent), m_basics(new CollapsibleSection(tr("Your list"))),
      m_segments(new CollapsibleSection(tr("Segments"))), m_zones(new CollapsibleSection(tr("Time zones"))),
      m_organic(new CollapsibleSection(tr("Without any message"))), m_segmentCards(new QWidget),
      m_zoneLines(new QWidget), m_organicBody(new QWidget),
      m_addSegment(IconButton::withText(QStringLiteral("plus"), tr("Add segment"))),
      m_addZone(IconButton::withText(QStringLiteral("plus"), tr("Add time zone"))),
      m_addOrganic(IconButton::withText(QStringLiteral("plus"), tr("Add conversions without a message"))) {
    column()->setSpacing(0);
    addBasics();
    const auto list = [this](CollapsibleSection *section, QWidget *items, IconButton *add) {
        auto *body = new QWidget;
        auto *layout = new QVBoxLayout(body);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        layout->addWidget(items);
        layout->addWidget(add, 0, Qt::AlignLeading);
        section->setContent(body);
        column()->addWidget(section);
    };
    new ColumnsLayout(276, m_segmentCards);
    new ColumnsLayout(276, m_zoneLines);
    list(m_segments, m_segmentCards, m_addSegment);
    list(m_zones, m_zoneLines, m_addZone);
    auto *organic = new QVBoxLayout(m_organicBody);
    organic->setContentsMargins(0, 0, 0, 0);
    list(m_organic, m_organicBody, m_addOrganic);

    connect(m_addSegment, &QAbstractButton::clicked, this, [this] {
        QString name = tr("New segment");
        for (int n = 2;; ++n) {
            bool taken = false;
            for (const auto &segment : this->document()->value().segments)
                taken |= segment.name == name;
            if (!taken)
                break;
            name = tr("New segment %1").arg(n);
        }
        this->document()->append(Segments,
                                 JsonValue::object()
                                     .with(QStringLiteral("name"), JsonValue::string(name))
                                     .with(QStringLiteral("share"), JsonValue::number(0.1)),
                                 tr("Add a segment"));
    });
    connect(m_addZone, &QAbstractButton::clicked, this, [this] {
        this->document()->append(Zones,
                                 JsonValue::object()
                                     .with(QStringLiteral("zone"), JsonValue::string(QStringLiteral("Europe/Paris")))
                                     .with(QStringLiteral("share"), JsonValue::number(1)),
                                 tr("Add a time zone"));
    });
    connect(m_addOrganic, &QAbstractButton::clicked, this, [this] {
        put({{Organic + QStringLiteral("/converted"),
              JsonValue::object()
                  .with(QStringLiteral("p"), JsonValue::number(0.005))
                  .with(QStringLiteral("delay"),
                        JsonValue::object()
                            .with(QStringLiteral("median"), JsonValue::string(QStringLiteral("P7D")))
                            .with(QStringLiteral("p90"), JsonValue::string(QStringLiteral("P12D"))))}},
            tr("Add conversions without a message"), nullptr);
    });
}

void AudiencePart::addBasics() {
    auto *grid = new QWidget;
    new ColumnsLayout(180, grid);
    m_basics->setContent(grid);
    column()->addWidget(m_basics);
    m_basics->setExpanded(true);

    auto *name = new TextField;
    Field *nameField = field(tr("Name of the profile"), name);
    nameField->explain(tr("Under this name the preview offers it."));
    nameField->setPointer(QStringLiteral("/name"));
    bindText(name, nameField, fixed(QStringLiteral("/name")), tr("the profile’s name"));

    auto *size = new NumberEdit;
    size->setRange(0, 1e12);
    size->setStep(100);
    size->setOptional(true);
    Field *sizeField = field(tr("People on your list"), size);
    sizeField->explain(tr("How many recipients you really have: forecasts are shown for them."));
    sizeField->setPointer(QStringLiteral("/list_size"));
    size->setUndoStack(document()->undoStack());
    connect(size, &NumberEdit::edited, this, [this, sizeField](std::optional<double> people) {
        put({{QStringLiteral("/list_size"), people ? std::optional(JsonValue::number(qint64(*people))) : std::nullopt}},
            tr("Change the list size"), sizeField, QStringLiteral("/list_size"));
    });
    onRefresh([this, size] {
        size->setReadOnly(document()->readOnly());
        const auto &people = document()->value().listSize;
        size->setValue(people ? std::optional(double(*people)) : std::nullopt);
    });

    auto *currency = new TextField;
    auto *completer = new QCompleter({QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("GBP"),
                                      QStringLiteral("KRW"), QStringLiteral("JPY")},
                                     currency);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    currency->setCompleter(completer);
    Field *currencyField = field(tr("Currency"), currency);
    currencyField->explain(tr("All costs and the goal’s worth are in it; nothing is converted."));
    currencyField->setPointer(QStringLiteral("/currency"));
    bindText(currency, currencyField, fixed(QStringLiteral("/currency")), tr("the currency"));
    connect(completer, qOverload<const QString &>(&QCompleter::activated), currency,
            [currency](const QString &text) { Q_EMIT currency->edited(text); });

    auto *fatigue = new NumberEdit;
    fatigue->setPercent(true);
    fatigue->setStep(0.01);
    Field *fatigueField = field(tr("Fatigue per message"), fatigue);
    fatigueField->explain(tr("How much less likely a message works for each one this person got before."));
    fatigueField->setPointer(QStringLiteral("/fatigue"));
    bindNumber(fatigue, fatigueField, fixed(QStringLiteral("/fatigue")), tr("the fatigue"));

    auto *horizon = new DurationEdit;
    horizon->setPlaceholderText(tr("as long as needed"));
    horizon->setSuggestions({{14 * Duration::Day}, {30 * Duration::Day}, {60 * Duration::Day}, {90 * Duration::Day}});
    Field *horizonField = field(tr("Horizon"), horizon);
    horizonField->explain(
        tr("How long after entry events are counted. Empty: the sequence’s length and 14 days, at least 30."));
    horizonField->setPointer(QStringLiteral("/horizon"));
    bindDuration(horizon, horizonField, fixed(QStringLiteral("/horizon")), tr("the horizon"));

    for (Field *made : {nameField, sizeField, currencyField, fatigueField, horizonField})
        grid->layout()->addWidget(made);
}

void AudiencePart::buildSegments() {
    const int wanted = int(document()->value().segments.size());
    if (wanted == m_segmentCount)
        return;
    m_segmentCount = wanted;
    emptyLayout(m_segmentCards->layout());
    for (int i = 0; i < wanted; ++i) {
        auto *card = new SegmentCard(document(), i);
        m_segmentCards->layout()->addWidget(card);
        card->refresh();
        card->show();
    }
}

void AudiencePart::buildZones() {
    const int wanted = int(document()->value().zones.size());
    if (wanted == m_zoneCount)
        return;
    m_zoneCount = wanted;
    emptyLayout(m_zoneLines->layout());
    for (int i = 0; i < wanted; ++i) {
        auto *line = new ZoneLine(document(), i);
        m_zoneLines->layout()->addWidget(line);
        line->refresh();
        line->show();
    }
}

void AudiencePart::refresh() {
    ProfilePart::refresh();
    if (!document()->isOpen())
        return;
    const Profile &profile = document()->value();
    const bool fixed = document()->readOnly();
    m_basics->setSummary(profile.listSize ? tr("%1 people").arg(exactCount(double(*profile.listSize))) : QString());
    QStringList names;
    for (const auto &segment : profile.segments)
        names << segment.name;
    m_segments->setSummary(names.isEmpty() ? tr("none") : names.join(QStringLiteral(", ")));
    names.clear();
    for (const auto &zone : profile.zones)
        names << zone.zone;
    m_zones->setSummary(names.isEmpty() ? tr("all in UTC") : names.join(QStringLiteral(", ")));
    m_organic->setSummary(profile.organic ? tr("%1 convert anyway").arg(spokenPercent(profile.organic->p.value))
                                          : tr("nobody"));
    for (IconButton *add : {m_addSegment, m_addZone})
        add->setVisible(!fixed);
    m_addOrganic->setVisible(!fixed && !profile.organic);
    buildSegments();
    buildZones();
    const bool organic = profile.organic.has_value();
    if (organic && !m_organicCard) {
        m_organicCard =
            new GradedCard(document(), GradedCard::Kind::Chance, tr("Convert anyway"), tr("of all recipients"),
                           Organic + QStringLiteral("/converted"), false, m_organicBody);
        m_organicBody->layout()->addWidget(m_organicCard);
        m_organicCard->refresh();
    } else if (!organic && m_organicCard) {
        m_organicCard->hide();
        m_organicCard->deleteLater();
        m_organicCard = nullptr;
    }
}

} // namespace stepline
