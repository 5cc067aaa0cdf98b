#pragma once

#include "core/base/problem.h"

#include <QLabel>

namespace stepline {

/// What a text is for; its colour follows.
enum class Tone { Text, Secondary, Good, Warning, Error, Hint };

/// A label whose colour follows the theme.
class ToneLabel : public QLabel {
    Q_OBJECT

public:
    explicit ToneLabel(const QString &text = {}, Tone tone = Tone::Text, QWidget *parent = nullptr);
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    static QColor color(Tone tone);

protected:
    virtual QFont themeFont() const;
    void follow();

private:
    Tone m_tone;
};

/// One line that ends in … where there is no room; the whole text is its tooltip then.
class ElidedLabel : public ToneLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, Tone tone = Tone::Secondary, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

/// The title of a page or panel, in one line that ends in … where there is no room.
class TitleLabel : public ElidedLabel {
    Q_OBJECT

public:
    explicit TitleLabel(const QString &text = {}, QWidget *parent = nullptr);

protected:
    QFont themeFont() const override;
};

/// A sentence in as many lines as it needs; no layout squeezes it.
class SentenceLabel : public ToneLabel {
    Q_OBJECT

public:
    explicit SentenceLabel(const QString &text = {}, Tone tone = Tone::Text, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void keepHeight();
};

/// A sentence that changes all the time, in as many lines as it needs. The window is laid out anew only when these get
/// more or fewer: laying out a panel takes longer than everything else that a new forecast changes.
class LiveLabel : public ToneLabel {
    Q_OBJECT

public:
    explicit LiveLabel(QWidget *parent = nullptr);
    const QString &text() const { return m_text; }
    /// @p isLast is false: what follows soon may need more lines again; until then it keeps those it has, and what
    /// stands below it stays where it is.
    void setText(const QString &text, bool isLast = true);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void wrap();

    QString m_text;
    bool m_isLast = true;
    int m_tall = 0; ///< of the text as wrapped, px
};

/// The heading of a group: small, semibold, in capitals.
class SectionLabel : public ElidedLabel {
    Q_OBJECT

public:
    explicit SectionLabel(const QString &text = {}, QWidget *parent = nullptr);

protected:
    QFont themeFont() const override;
};

/// The name of a field, above it: small and quiet. Give it its buddy.
class FieldLabel : public ToneLabel {
    Q_OBJECT

public:
    explicit FieldLabel(const QString &text = {}, QWidget *buddy = nullptr, QWidget *parent = nullptr);

protected:
    QFont themeFont() const override;
};

/// A sentence under a field, with a small sign of its severity; hidden while empty.
class InlineMessage : public ToneLabel {
    Q_OBJECT

public:
    explicit InlineMessage(QWidget *parent = nullptr);
    void say(const QString &sentence, Tone tone);
    void say(const Problem &problem);
    void clearMessage() { say({}, Tone::Secondary); }

protected:
    void paintEvent(QPaintEvent *event) override;
    QFont themeFont() const override;
};

} // namespace stepline
