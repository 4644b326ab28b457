using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain.Oversight;

namespace AfterSchoolBot.Bot.Oversight;

/// <summary>How the parts of a complaint are called.</summary>
internal static class ComplaintWords
{
    public static string Say(ComplaintCategory category) => category switch
    {
        ComplaintCategory.MadeToJoin => Texts.CategoryMadeToJoin,
        ComplaintCategory.FeeNotPublished => Texts.CategoryFeeNotPublished,
        ComplaintCategory.LessonInDisguise => Texts.CategoryLesson,
        ComplaintCategory.RefusedInDifficulty => Texts.CategoryRefused,
        ComplaintCategory.Safety => Texts.CategorySafety,
        ComplaintCategory.StaffConduct => Texts.CategoryConduct,
        ComplaintCategory.Data => Texts.CategoryData,
        ComplaintCategory.Decision => Texts.CategoryDecision,
        _ => Texts.CategoryOther,
    };

    public static string Say(ComplaintSubject subject) => subject switch
    {
        ComplaintSubject.ClassTeacher => Texts.SubjectClassTeacher,
        ComplaintSubject.OtherStaff => Texts.SubjectOtherStaff,
        ComplaintSubject.Coordinator => Texts.SubjectCoordinator,
        ComplaintSubject.Principal => Texts.SubjectPrincipal,
        _ => Texts.SubjectNobody,
    };

    public static string Say(ComplaintState state) => state switch
    {
        ComplaintState.Filed => Texts.ComplaintFiledState,
        ComplaintState.TakenUp => Texts.ComplaintTakenUpState,
        ComplaintState.PassedOn => Texts.ComplaintPassedOnState,
        ComplaintState.Answered => Texts.ComplaintAnsweredState,
        ComplaintState.Settled => Texts.ComplaintSettledState,
        _ => Texts.ComplaintReopenedState,
    };

    /// <summary>Who sits at the desk, by name; of the district no name is said.</summary>
    public static async ValueTask<string> WhoAsync(ComplaintDesk desk, Errand errand) =>
        desk.PersonIn(await errand.SchoolAsync()) is { } person && await errand.Programme.PersonAsync(person, errand.Aborted) is { } known ? known.Name : Texts.TheDistrict;

    /// <summary>Said before anything is written: who will read it, and who will not (五.5).</summary>
    public static async ValueTask<string> WhoWillSeeAsync(ComplaintDesk desk, Errand errand) =>
        desk is ComplaintDesk.Supervisor ? Texts.TheDistrictWillSee : Texts.WhoWillSee(await WhoAsync(desk, errand));

    public static string Say(JoiningFigures joining) => joining.Together > 1
        ? Texts.JoinedTogether(Texts.Number(joining.Together), Texts.Number(joining.Children), Texts.Number(Math.Max(1, joining.Minutes)), Texts.Number(joining.Applied))
        : Texts.JoinedApart(Texts.Number(joining.Applied), Texts.Number(joining.Children));
}
