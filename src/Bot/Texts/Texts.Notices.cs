using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Notices.
public static partial class Texts
{
    private static readonly ResourceManager Notices = Book("Notices");

    public static string ClassNotice => Of(Notices, nameof(ClassNotice));

    public static string NoticeToWhom => Of(Notices, nameof(NoticeToWhom));

    public static string WhatToTell(string who) =>
        Of(Notices, nameof(WhatToTell), (nameof(who), who));

    public static string StaffGroup => Of(Notices, nameof(StaffGroup));

    public static string NoticeTo => Of(Notices, nameof(NoticeTo));

    public static string HeardTogether => Of(Notices, nameof(HeardTogether));

    public static string HeardApart => Of(Notices, nameof(HeardApart));

    public static string HeardNot => Of(Notices, nameof(HeardNot));

    public static string FamilyCount(string n) =>
        Of(Notices, nameof(FamilyCount), (nameof(n), n));

    public static string AlsoToFamilyGroup => Of(Notices, nameof(AlsoToFamilyGroup));

    public static string AlsoGroup => Of(Notices, nameof(AlsoGroup));

    public static string NoGroup => Of(Notices, nameof(NoGroup));

    public static string FamilyGroup => Of(Notices, nameof(FamilyGroup));

    public static string WaitsForYourTap => Of(Notices, nameof(WaitsForYourTap));

    public static string SendNotice => Of(Notices, nameof(SendNotice));

    public static string DoNotSendNotice => Of(Notices, nameof(DoNotSendNotice));

    public static string NoticeIsSent(string who) =>
        Of(Notices, nameof(NoticeIsSent), (nameof(who), who));

    public static string GroupWaitsForYou => Of(Notices, nameof(GroupWaitsForYou));

    public static string NotYourClass => Of(Notices, nameof(NotYourClass));

    public static string NoticeToFamilies(string who, string words, string sender, string date) =>
        Of(Notices, nameof(NoticeToFamilies), (nameof(who), who), (nameof(words), words), (nameof(sender), sender), (nameof(date), date));

    public static string NoticeToStaff(string words, string sender, string date) =>
        Of(Notices, nameof(NoticeToStaff), (nameof(words), words), (nameof(sender), sender), (nameof(date), date));

    public static string NoChildIsNamedToMany => Of(Notices, nameof(NoChildIsNamedToMany));

    public static string GroupHello(string school) =>
        Of(Notices, nameof(GroupHello), (nameof(school), school));

    public static string GroupPrivately => Of(Notices, nameof(GroupPrivately));

    public static string TalkAlone => Of(Notices, nameof(TalkAlone));

    public static string GroupWhichClass => Of(Notices, nameof(GroupWhichClass));

    public static string GroupIsClass(string name) =>
        Of(Notices, nameof(GroupIsClass), (nameof(name), name));

    public static string GroupNotYours => Of(Notices, nameof(GroupNotYours));

    public static string GroupNoLonger(string name) =>
        Of(Notices, nameof(GroupNoLonger), (nameof(name), name));

    public static string GroupWasNone => Of(Notices, nameof(GroupWasNone));
}
