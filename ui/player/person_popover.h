#pragma once

#include "ui/player/player.h"
#include "ui/preview/popover.h"

class QPushButton;

namespace stepline {

class Chip;
class ChoiceBox;
class Field;
class FlowLayout;
class NumberEdit;

/// Who is played: a person of the audience by number, and what is chosen of them instead of drawn.
class PersonPopover : public Popover {
    Q_OBJECT

public:
    explicit PersonPopover(Player *player, QWidget *parent = nullptr);

    void popUpAt(QWidget *button);

private:
    void present();
    void presentReach();
    void choose(const std::function<void(PersonChoice &)> &change);

    Player *m_player;
    NumberEdit *m_number;
    ChoiceBox *m_segment, *m_zone;
    Field *m_segmentField, *m_zoneField, *m_reachField;
    QWidget *m_reach;
    FlowLayout *m_chips;
    Chip *m_heldOut;
    QPushButton *m_luck;
    bool m_presenting = false;
};

} // namespace stepline
