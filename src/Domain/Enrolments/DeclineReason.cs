namespace AfterSchoolBot.Domain.Enrolments;

/// <summary>The only reasons for which the school may decline, each with its clause (三.4). There is no "other".</summary>
public enum DeclineReason
{
    NotAPupilOfThisSchool,
    LeavesOnTimeWithoutDifficulty,
    NoRoomOnTheseDays,
    AppliedTwice,
}

public static class DeclineReasonExtensions
{
    public static string Clause(this DeclineReason reason) => reason switch
    {
        DeclineReason.NotAPupilOfThisSchool => "三.3",
        DeclineReason.LeavesOnTimeWithoutDifficulty => "三.3",
        DeclineReason.NoRoomOnTheseDays => "四.2",
        DeclineReason.AppliedTwice => "三.4",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "The list of reasons is closed."),
    };
}
