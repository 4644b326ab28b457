using System.Resources;

namespace AfterSchoolBot.Bot;

// Sentences of Absences.
public static partial class Texts
{
    private static readonly ResourceManager Absences = Book("Absences");

    public static string AbsenceTitle => Of(Absences, nameof(AbsenceTitle));

    public static string ComingTitle => Of(Absences, nameof(ComingTitle));

    public static string WhoIsAbsentTitle => Of(Absences, nameof(WhoIsAbsentTitle));

    public static string AbsenceWhichDay(string child) =>
        Of(Absences, nameof(AbsenceWhichDay), (nameof(child), child));

    public static string AbsenceNoReason => Of(Absences, nameof(AbsenceNoReason));

    public static string AbsenceOtherDays => Of(Absences, nameof(AbsenceOtherDays));

    public static string AbsenceNotThatDay(string day, string why) =>
        Of(Absences, nameof(AbsenceNotThatDay), (nameof(day), day), (nameof(why), why));

    public static string AbsenceNextDays(string days) =>
        Of(Absences, nameof(AbsenceNextDays), (nameof(days), days));

    public static string FactAbsentOn => Of(Absences, nameof(FactAbsentOn));

    public static string FactThatDay(string day) =>
        Of(Absences, nameof(FactThatDay), (nameof(day), day));

    public static string AbsenceCare(string time) =>
        Of(Absences, nameof(AbsenceCare), (nameof(time), time));

    public static string AbsenceClub(string club, string from, string to) =>
        Of(Absences, nameof(AbsenceClub), (nameof(club), club), (nameof(from), from), (nameof(to), to));

    public static string FactFeeOfTheDay => Of(Absences, nameof(FactFeeOfTheDay));

    public static string AbsenceFeeStays(string version) =>
        Of(Absences, nameof(AbsenceFeeStays), (nameof(version), version));

    public static string AbsenceFeeUnpublished => Of(Absences, nameof(AbsenceFeeUnpublished));

    public static string AbsenceFeeQuoted(string version, string words) =>
        Of(Absences, nameof(AbsenceFeeQuoted), (nameof(version), version), (nameof(words), words));

    public static string FactIsTold => Of(Absences, nameof(FactIsTold));

    public static string AbsenceOnlyTheDay(string names) =>
        Of(Absences, nameof(AbsenceOnlyTheDay), (nameof(names), names));

    public static string ConfirmAbsence => Of(Absences, nameof(ConfirmAbsence));

    public static string DropAbsence => Of(Absences, nameof(DropAbsence));

    public static string AbsenceGiven(string child, string days) =>
        Of(Absences, nameof(AbsenceGiven), (nameof(child), child), (nameof(days), days));

    public static string AbsenceTold(string names) =>
        Of(Absences, nameof(AbsenceTold), (nameof(names), names));

    public static string AbsenceBackUntil(string time) =>
        Of(Absences, nameof(AbsenceBackUntil), (nameof(time), time));

    public static string AbsenceKnown(string day, string who, string when) =>
        Of(Absences, nameof(AbsenceKnown), (nameof(day), day), (nameof(who), who), (nameof(when), when));

    public static string AbsenceYou => Of(Absences, nameof(AbsenceYou));

    public static string AbsenceKnownTitle(string child) =>
        Of(Absences, nameof(AbsenceKnownTitle), (nameof(child), child));

    public static string AbsenceForClass(string child, string days) =>
        Of(Absences, nameof(AbsenceForClass), (nameof(child), child), (nameof(days), days));

    public static string ComingForClass(string child, string days) =>
        Of(Absences, nameof(ComingForClass), (nameof(child), child), (nameof(days), days));

    public static string AbsenceNothing(string child) =>
        Of(Absences, nameof(AbsenceNothing), (nameof(child), child));

    public static string AbsenceTellTheOffice(string from, string to) =>
        Of(Absences, nameof(AbsenceTellTheOffice), (nameof(from), from), (nameof(to), to));

    public static string AbsenceClassTeacher(string name) =>
        Of(Absences, nameof(AbsenceClassTeacher), (nameof(name), name));

    public static string AbsenceClubTeacher(string name, string club) =>
        Of(Absences, nameof(AbsenceClubTeacher), (nameof(name), name), (nameof(club), club));

    public static string AbsenceOffice(string name) =>
        Of(Absences, nameof(AbsenceOffice), (nameof(name), name));

    public static string ComingWhichDay(string child) =>
        Of(Absences, nameof(ComingWhichDay), (nameof(child), child));

    public static string FactComingOn => Of(Absences, nameof(FactComingOn));

    public static string ConfirmComing => Of(Absences, nameof(ConfirmComing));

    public static string KeepAbsence => Of(Absences, nameof(KeepAbsence));

    public static string ComingGiven(string child, string days) =>
        Of(Absences, nameof(ComingGiven), (nameof(child), child), (nameof(days), days));

    public static string AbsenceShort(string days) =>
        Of(Absences, nameof(AbsenceShort), (nameof(days), days));

    public static string AbsenceBy(string day, string who) =>
        Of(Absences, nameof(AbsenceBy), (nameof(day), day), (nameof(who), who));

    public static string AbsentOn(string day, string count) =>
        Of(Absences, nameof(AbsentOn), (nameof(day), day), (nameof(count), count));

    public static string AbsentNobody(string day) =>
        Of(Absences, nameof(AbsentNobody), (nameof(day), day));

    public static string AbsentNobodyAtAll(string day) =>
        Of(Absences, nameof(AbsentNobodyAtAll), (nameof(day), day));
}
