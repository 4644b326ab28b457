using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Privacy;

/// <summary>What was shown of a child, and in the course of what, as a guardian reads it.</summary>
internal static class AccessWords
{
    public static string Of(Field field) => field switch
    {
        Field.ChildName => Texts.FieldName,
        Field.ClassName => Texts.FieldClass,
        Field.Days => Texts.FieldDays,
        Field.Clubs => Texts.FieldClubs,
        Field.Attendance => Texts.FieldAttendance,
        Field.Pickup => Texts.FieldPickup,
        Field.GuardianName => Texts.FieldGuardian,
        Field.Phone => Texts.FieldPhone,
        Field.Application => Texts.FieldApplication,
        Field.Need => Texts.FieldNeed,
        Field.PriorityGroup => Texts.FieldPriority,
        Field.Fee => Texts.FieldFee,
        _ => Texts.FieldOther,
    };

    public static string Of(string form) => form switch
    {
        "review" => Texts.AccessFormReview,
        "answer-questions" => Texts.AccessFormQuestions,
        _ => Texts.AccessFormOther,
    };
}
