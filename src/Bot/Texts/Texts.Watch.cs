using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Watch.
public static partial class Texts
{
    private static readonly ResourceManager Watch = Book("Watch");

    public static string Figures => Of(Watch, nameof(Figures));

    public static string FiguresAreForOversight => Of(Watch, nameof(FiguresAreForOversight));

    public static string ComplaintsOfMonth(string school, string year, string month) =>
        Of(Watch, nameof(ComplaintsOfMonth), (nameof(school), school), (nameof(year), year), (nameof(month), month));

    public static string NoComplaintsThatMonth => Of(Watch, nameof(NoComplaintsThatMonth));

    public static string ColumnFiled => Of(Watch, nameof(ColumnFiled));

    public static string ColumnOnTime => Of(Watch, nameof(ColumnOnTime));

    public static string ColumnLate => Of(Watch, nameof(ColumnLate));

    public static string ColumnOpen => Of(Watch, nameof(ColumnOpen));

    public static string InAll => Of(Watch, nameof(InAll));

    public static string FactApplicationCounts => Of(Watch, nameof(FactApplicationCounts));

    public static string FactCare => Of(Watch, nameof(FactCare));

    public static string FactClubMenu => Of(Watch, nameof(FactClubMenu));

    public static string FactWaiting => Of(Watch, nameof(FactWaiting));

    public static string WaitingCounts(string care, string clubs) =>
        Of(Watch, nameof(WaitingCounts), (nameof(care), care), (nameof(clubs), clubs));

    public static string FactReminders => Of(Watch, nameof(FactReminders));

    public static string FactClassesTogether => Of(Watch, nameof(FactClassesTogether));

    public static string ClassAppliedAsOne(string name, string figures) =>
        Of(Watch, nameof(ClassAppliedAsOne), (nameof(name), name), (nameof(figures), figures));

    public static string Reminding => Of(Watch, nameof(Reminding));

    public static string FirstReminderWas(string date) =>
        Of(Watch, nameof(FirstReminderWas), (nameof(date), date));

    public static string FactNotApplied => Of(Watch, nameof(FactNotApplied));

    public static string FactDoNotWish => Of(Watch, nameof(FactDoNotWish));

    public static string FactReached => Of(Watch, nameof(FactReached));

    public static string ReachedOf(string n, string all) =>
        Of(Watch, nameof(ReachedOf), (nameof(n), n), (nameof(all), all));

    public static string FactReminderWords => Of(Watch, nameof(FactReminderWords));

    public static string FactHowOften => Of(Watch, nameof(FactHowOften));

    public static string TimesARound(string n) =>
        Of(Watch, nameof(TimesARound), (nameof(n), n));

    public static string SendReminder => Of(Watch, nameof(SendReminder));

    public static string ReminderToFamilies(string date, string word) =>
        Of(Watch, nameof(ReminderToFamilies), (nameof(date), date), (nameof(word), word));

    public static string ReminderSent(string n) =>
        Of(Watch, nameof(ReminderSent), (nameof(n), n));

    public static string NotJoiningIsFine => Of(Watch, nameof(NotJoiningIsFine));

    public static string NoMoreReminders => Of(Watch, nameof(NoMoreReminders));

    public static string AppliedOfSchool(string n, string all) =>
        Of(Watch, nameof(AppliedOfSchool), (nameof(n), n), (nameof(all), all));

    public static string NotSentAsItIs => Of(Watch, nameof(NotSentAsItIs));

    public static string NoLessonInService => Of(Watch, nameof(NoLessonInService));

    public static string NoMoneyBesideItems => Of(Watch, nameof(NoMoneyBesideItems));

    public static string NoPaymentCode => Of(Watch, nameof(NoPaymentCode));

    public static string NobodyIsNamed => Of(Watch, nameof(NobodyIsNamed));

    public static string NobodyIsUrged => Of(Watch, nameof(NobodyIsUrged));

    public static string HomeworkIsLookedAt => Of(Watch, nameof(HomeworkIsLookedAt));

    public static string Gifts => Of(Watch, nameof(Gifts));

    public static string NoGifts => Of(Watch, nameof(NoGifts));

    public static string GiftsSoFar(string n) =>
        Of(Watch, nameof(GiftsSoFar), (nameof(n), n));

    public static string GiftsBuyNoPlace => Of(Watch, nameof(GiftsBuyNoPlace));

    public static string FactDonor => Of(Watch, nameof(FactDonor));

    public static string FactGift => Of(Watch, nameof(FactGift));

    public static string FactUse => Of(Watch, nameof(FactUse));

    public static string FactValue => Of(Watch, nameof(FactValue));

    public static string FactRegistered => Of(Watch, nameof(FactRegistered));

    public static string ValueNotSaid => Of(Watch, nameof(ValueNotSaid));

    public static string DonorUnnamed => Of(Watch, nameof(DonorUnnamed));

    public static string RegisteringGift => Of(Watch, nameof(RegisteringGift));

    public static string WhoGave => Of(Watch, nameof(WhoGave));

    public static string WhatWasGiven => Of(Watch, nameof(WhatWasGiven));

    public static string ForWhichUse => Of(Watch, nameof(ForWhichUse));

    public static string WhatIsItWorth => Of(Watch, nameof(WhatIsItWorth));

    public static string WorthAsNumber => Of(Watch, nameof(WorthAsNumber));

    public static string RegisterAndPublish => Of(Watch, nameof(RegisterAndPublish));

    public static string GiftRegistered(string word) =>
        Of(Watch, nameof(GiftRegistered), (nameof(word), word));

    public static string Objecting => Of(Watch, nameof(Objecting));

    public static string InLineFor(string clubs) =>
        Of(Watch, nameof(InLineFor), (nameof(clubs), clubs));

    public static string ObjectToWhich => Of(Watch, nameof(ObjectToWhich));

    public static string WhyObject => Of(Watch, nameof(WhyObject));

    public static string AnotherPersonLooks(string who) =>
        Of(Watch, nameof(AnotherPersonLooks), (nameof(who), who));

    public static string RecordGoesWithIt => Of(Watch, nameof(RecordGoesWithIt));

    public static string FactDecisionObjected => Of(Watch, nameof(FactDecisionObjected));

    public static string FactWhyObject => Of(Watch, nameof(FactWhyObject));

    public static string SubmitObjection => Of(Watch, nameof(SubmitObjection));

    public static string WhyThisOrder => Of(Watch, nameof(WhyThisOrder));

    public static string OwnPlaceInLine(string child, string club, string p, string tier, string when) =>
        Of(Watch, nameof(OwnPlaceInLine), (nameof(child), child), (nameof(club), club), (nameof(p), p), (nameof(tier), tier), (nameof(when), when));
}
