using AfterSchoolBot.Domain.Attendance;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>Marks, acts and the short list of reasons, as people read them.</summary>
internal static class AttendanceWords
{
    public static string Of(Mark mark) => mark switch
    {
        Mark.Present => Texts.FactPresent,
        Mark.Absent => Texts.FactAbsent,
        Mark.Leave => Texts.FactOnLeave,
        _ => Texts.FactLeftEarly,
    };

    public static string Of(RevisionReason why) => why switch
    {
        RevisionReason.CameLater => Texts.WhyCameLater,
        RevisionReason.WasElsewhere => Texts.WhyWasElsewhere,
        RevisionReason.LeaveWasKnown => Texts.WhyLeaveWasKnown,
        RevisionReason.WentEarly => Texts.WhyWentEarly,
        _ => Texts.WhyMarkedWrongly,
    };

    public static string Of(CareAct act) => act switch
    {
        CareAct.MarkedPresent => Texts.ActMarkedPresent,
        CareAct.ReceivedByClub => Texts.ActReceivedByClub,
        CareAct.HandedOver => Texts.ActHandedOver,
        CareAct.TakenToNurse => Texts.ActTakenToNurse,
        CareAct.TakenIn => Texts.ActTakenIn,
        CareAct.Collected => Texts.ActCollected,
        _ => Texts.ActStruck,
    };
}
