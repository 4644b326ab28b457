namespace AfterSchoolBot.Bot;

// The core sentences of the talk. A member is a sentence; its parameters are what it says, never how.
public static partial class Texts
{
    public static string Hello(string school) =>
        Of(Core, nameof(Hello), (nameof(school), school));

    public static string WhatICanDo => Of(Core, nameof(WhatICanDo));

    public static string Voluntary => Of(Core, nameof(Voluntary));

    public static string EnterCode => Of(Core, nameof(EnterCode));

    public static string CodeNotAccepted => Of(Core, nameof(CodeNotAccepted));

    public static string NameBindsNobody => Of(Core, nameof(NameBindsNobody));

    public static string CodeLost => Of(Core, nameof(CodeLost));

    public static string Bound(string child, string @class, string relation) =>
        Of(Core, nameof(Bound), (nameof(child), child), (nameof(@class), @class), (nameof(relation), relation));

    public static string ConsentAsk => Of(Core, nameof(ConsentAsk));

    public static string ConsentGiven(string when, string v) =>
        Of(Core, nameof(ConsentGiven), (nameof(when), when), (nameof(v), v));

    public static string ConsentWithdrawn(string when) =>
        Of(Core, nameof(ConsentWithdrawn), (nameof(when), when));

    public static string WhichChild => Of(Core, nameof(WhichChild));

    public static string WhichDays(string child) =>
        Of(Core, nameof(WhichDays), (nameof(child), child));

    public static string WhyNeeded => Of(Core, nameof(WhyNeeded));

    public static string PriorityAsk => Of(Core, nameof(PriorityAsk));

    public static string PriorityPrivate => Of(Core, nameof(PriorityPrivate));

    public static string PleaseCheck => Of(Core, nameof(PleaseCheck));

    public static string ReplyOneToConfirm => Of(Core, nameof(ReplyOneToConfirm));

    public static string Submitted(string no, string date) =>
        Of(Core, nameof(Submitted), (nameof(no), no), (nameof(date), date));

    public static string Approved(string child, string days, string date) =>
        Of(Core, nameof(Approved), (nameof(child), child), (nameof(days), days), (nameof(date), date));

    public static string NeedsOneMore(string question, string date) =>
        Of(Core, nameof(NeedsOneMore), (nameof(question), question), (nameof(date), date));

    public static string Declined(string reason, string clause, string alternative) =>
        Of(Core, nameof(Declined), (nameof(reason), reason), (nameof(clause), clause), (nameof(alternative), alternative));

    public static string SeatHeld => Of(Core, nameof(SeatHeld));

    public static string Seated(string child, string club) =>
        Of(Core, nameof(Seated), (nameof(child), child), (nameof(club), club));

    public static string ClubFull(string club, string n, string p, string others) =>
        Of(Core, nameof(ClubFull), (nameof(club), club), (nameof(n), n), (nameof(p), p), (nameof(others), others));

    public static string OnWaitingList(string child, string club, string p) =>
        Of(Core, nameof(OnWaitingList), (nameof(child), child), (nameof(club), club), (nameof(p), p));

    public static string HowTheQueueRuns => Of(Core, nameof(HowTheQueueRuns));

    public static string Offer(string child, string club, string until) =>
        Of(Core, nameof(Offer), (nameof(child), child), (nameof(club), club), (nameof(until), until));

    public static string OfferEnded(string until, string child, string p) =>
        Of(Core, nameof(OfferEnded), (nameof(until), until), (nameof(child), child), (nameof(p), p));

    public static string SameHourTaken(string club, string other) =>
        Of(Core, nameof(SameHourTaken), (nameof(club), club), (nameof(other), other));

    public static string OtherGrades(string club, string grades, string child, string others) =>
        Of(Core, nameof(OtherGrades), (nameof(club), club), (nameof(grades), grades), (nameof(child), child), (nameof(others), others));

    public static string OtherChild(string child, string before, string cleared) =>
        Of(Core, nameof(OtherChild), (nameof(child), child), (nameof(before), before), (nameof(cleared), cleared));

    public static string FeeQuote(string family, string subsidy) =>
        Of(Core, nameof(FeeQuote), (nameof(family), family), (nameof(subsidy), subsidy));

    public static string FeeChanged(string time, string old, string @new) =>
        Of(Core, nameof(FeeChanged), (nameof(time), time), (nameof(old), old), (nameof(@new), @new));

    public static string FeeConfirmed(string when, string family, string v) =>
        Of(Core, nameof(FeeConfirmed), (nameof(when), when), (nameof(family), family), (nameof(v), v));

    public static string NoPrivateCode => Of(Core, nameof(NoPrivateCode));

    public static string Receipt(string child, string family, string when) =>
        Of(Core, nameof(Receipt), (nameof(child), child), (nameof(family), family), (nameof(when), when));

    public static string RefundFirst(string refund) =>
        Of(Core, nameof(RefundFirst), (nameof(refund), refund));

    public static string Withdrawn(string date) =>
        Of(Core, nameof(Withdrawn), (nameof(date), date));

    public static string Source(string clauses) =>
        Of(Core, nameof(Source), (nameof(clauses), clauses));

    public static string PassedOn(string no, string date) =>
        Of(Core, nameof(PassedOn), (nameof(no), no), (nameof(date), date));

    public static string OfficeAnswered(string question, string answer, string name, string date) =>
        Of(Core, nameof(OfficeAnswered), (nameof(question), question), (nameof(answer), answer), (nameof(name), name), (nameof(date), date));

    public static string OnlyYourChild => Of(Core, nameof(OnlyYourChild));

    public static string StandingQuestion(string question) =>
        Of(Core, nameof(StandingQuestion), (nameof(question), question));

    public static string SteppedBack(string value) =>
        Of(Core, nameof(SteppedBack), (nameof(value), value));

    public static string Parked(string done) =>
        Of(Core, nameof(Parked), (nameof(done), done));

    public static string Resumed(string done, string missing) =>
        Of(Core, nameof(Resumed), (nameof(done), done), (nameof(missing), missing));

    public static string DraftExpired => Of(Core, nameof(DraftExpired));

    public static string Cancelled(string standing) =>
        Of(Core, nameof(Cancelled), (nameof(standing), standing));

    public static string OldCard => Of(Core, nameof(OldCard));

    public static string Language => Of(Core, nameof(Language));

    public static string HandingOver => Of(Core, nameof(HandingOver));

    public static string OfficeClosed(string time, string opens) =>
        Of(Core, nameof(OfficeClosed), (nameof(time), time), (nameof(opens), opens));

    public static string NotUnderstood(string guess1, string guess2) =>
        Of(Core, nameof(NotUnderstood), (nameof(guess1), guess1), (nameof(guess2), guess2));

    public static string CannotHear => Of(Core, nameof(CannotHear));

    public static string CannotSeePicture => Of(Core, nameof(CannotSeePicture));

    public static string Correction(string @class, string what, string before) =>
        Of(Core, nameof(Correction), (nameof(@class), @class), (nameof(what), what), (nameof(before), before));

    public static string PickerToday(string child, string adult, string last4) =>
        Of(Core, nameof(PickerToday), (nameof(child), child), (nameof(adult), adult), (nameof(last4), last4));

    public static string PickupNeedsTeacher(string teacher) =>
        Of(Core, nameof(PickupNeedsTeacher), (nameof(teacher), teacher));

    public static string RunningLate(string child, string time) =>
        Of(Core, nameof(RunningLate), (nameof(child), child), (nameof(time), time));

    public static string PickedUp(string child, string time, string adult, string gate, string teacher) =>
        Of(Core, nameof(PickedUp), (nameof(child), child), (nameof(time), time), (nameof(adult), adult), (nameof(gate), gate), (nameof(teacher), teacher));

    public static string ComplaintIn(string no, string date) =>
        Of(Core, nameof(ComplaintIn), (nameof(no), no), (nameof(date), date));

    public static string Erased(string no) =>
        Of(Core, nameof(Erased), (nameof(no), no));

    public static string StandingShort(string question) =>
        Of(Core, nameof(StandingShort), (nameof(question), question));

    public static string StartedOver => Of(Core, nameof(StartedOver));

    public static string NothingToGoBackTo => Of(Core, nameof(NothingToGoBackTo));

    public static string NothingOpen => Of(Core, nameof(NothingOpen));

    public static string NothingParked => Of(Core, nameof(NothingParked));

    public static string ParkedFirst(string form) =>
        Of(Core, nameof(ParkedFirst), (nameof(form), form));

    public static string StillParked(string form) =>
        Of(Core, nameof(StillParked), (nameof(form), form));

    public static string OldCardNoForm => Of(Core, nameof(OldCardNoForm));

    public static string NotOneOfThese => Of(Core, nameof(NotOneOfThese));

    public static string ChooseByNumber(string options) =>
        Of(Core, nameof(ChooseByNumber), (nameof(options), options));

    public static string ChooseSeveralByNumber(string options) =>
        Of(Core, nameof(ChooseSeveralByNumber), (nameof(options), options));

    public static string IsIt(string guess, string options) =>
        Of(Core, nameof(IsIt), (nameof(guess), guess), (nameof(options), options));

    public static string WhichOf(string options) =>
        Of(Core, nameof(WhichOf), (nameof(options), options));

    public static string WriteALine => Of(Core, nameof(WriteALine));

    public static string TextWasCut(string n) =>
        Of(Core, nameof(TextWasCut), (nameof(n), n));

    public static string NoPersonalNumbers => Of(Core, nameof(NoPersonalNumbers));

    public static string OnlyText => Of(Core, nameof(OnlyText));

    public static string ConfirmByNumber(string action) =>
        Of(Core, nameof(ConfirmByNumber), (nameof(action), action));

    public static string WhatToChange => Of(Core, nameof(WhatToChange));

    public static string Changed(string before, string after) =>
        Of(Core, nameof(Changed), (nameof(before), before), (nameof(after), after));

    public static string ChangedAndCleared(string before, string after, string cleared) =>
        Of(Core, nameof(ChangedAndCleared), (nameof(before), before), (nameof(after), after), (nameof(cleared), cleared));

    public static string Answered(string value) =>
        Of(Core, nameof(Answered), (nameof(value), value));

    public static string Superseded => Of(Core, nameof(Superseded));

    public static string NoLongerOpen => Of(Core, nameof(NoLongerOpen));

    public static string SomethingWentWrong => Of(Core, nameof(SomethingWentWrong));

    public static string LetUsStartAgain => Of(Core, nameof(LetUsStartAgain));

    public static string NotForYou => Of(Core, nameof(NotForYou));

    public static string GuardiansOnly => Of(Core, nameof(GuardiansOnly));

    public static string YouAreWelcome => Of(Core, nameof(YouAreWelcome));

    public static string WhatNow => Of(Core, nameof(WhatNow));

    public static string Help => Of(Core, nameof(Help));

    public static string Next => Of(Core, nameof(Next));

    public static string Back => Of(Core, nameof(Back));

    public static string Cancel => Of(Core, nameof(Cancel));

    public static string Change => Of(Core, nameof(Change));

    public static string Monday => Of(Core, nameof(Monday));

    public static string Tuesday => Of(Core, nameof(Tuesday));

    public static string Wednesday => Of(Core, nameof(Wednesday));

    public static string Thursday => Of(Core, nameof(Thursday));

    public static string Friday => Of(Core, nameof(Friday));

    public static string Saturday => Of(Core, nameof(Saturday));

    public static string Sunday => Of(Core, nameof(Sunday));

    public static string ClassName(string grade, string number) =>
        Of(Core, nameof(ClassName), (nameof(grade), grade), (nameof(number), number));

    public static string ListSeparator => Of(Core, nameof(ListSeparator));

    public static string LastSeparator => Of(Core, nameof(LastSeparator));

    public static string NothingDecidedYet => Of(Core, nameof(NothingDecidedYet));

    public static string PleaseChoose => Of(Core, nameof(PleaseChoose));

    public static string ChildInClass(string child, string @class) =>
        Of(Core, nameof(ChildInClass), (nameof(child), child), (nameof(@class), @class));

    public static string Space => Of(Core, nameof(Space));

    public static string OnlySchoolDays => Of(Core, nameof(OnlySchoolDays));

    public static string PleaseChooseSome => Of(Core, nameof(PleaseChooseSome));
}
