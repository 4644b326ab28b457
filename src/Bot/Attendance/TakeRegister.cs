using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Data.Queries;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Attendance;
using AfterSchoolBot.Domain.Families;

namespace AfterSchoolBot.Bot.Attendance;

/// <summary>What becomes of a register that a teacher has confirmed: marks, who answers for whom from now on, and who is looked for.</summary>
internal static class TakeRegister
{
    public static async ValueTask<(RegisterOutcome Outcome, IReadOnlyList<ChildId> Missing)> DoAsync(CareGroup group, IReadOnlyList<ExpectedChild> expected, IReadOnlyDictionary<ChildId, Mark> marks, string form, Turn turn)
    {
        var (programme, by) = (turn.Programme, turn.Person!.Value);
        var known = await programme.RegisterAsync(group, turn.Today, turn.Aborted);
        var outcome = Register.Take(group, turn.Today, expected, marks, known, await CareRooms.OpensAsync(group, turn), by, turn.Now);
        if (outcome is not RegisterOutcome.Taken(var register)) return (outcome, []);

        programme.Registers.Add(register);
        await CloseCallAsync(group, expected.Count, turn);
        var days = await programme.ChildDaysAsync([.. marks.Keys], turn.Today, turn.Aborted);
        foreach (var child in register.Those(Mark.Present))
        {
            if (group.Club is not null) days[child].ReceiveInto(group, by, turn.Now);
            else days[child].Arrive(by, group, turn.Now);
        }

        await FoundInClubAsync(register, form, turn);
        return (outcome, await LookForAsync(register, days, turn));
    }

    private static async ValueTask CloseCallAsync(CareGroup group, int expected, Turn turn)
    {
        if (await turn.Programme.RollCallAsync(group, turn.Today, turn.Aborted) is not { } call)
        {
            turn.Programme.RollCalls.Add(call = new(group, turn.Today, turn.Person!.Value, await CareRooms.OpensAsync(group, turn), expected));
        }

        call.Take(turn.Now);
    }

    /// <summary>Absent without leave, and with nobody at the school: looked for from now on. Who has it still is asked first where it only did not reach the club.</summary>
    private static async ValueTask<IReadOnlyList<ChildId>> LookForAsync(Register register, IReadOnlyDictionary<ChildId, ChildDay> days, Turn turn)
    {
        List<ChildId> missing = [];
        foreach (var child in register.Those(Mark.Absent).Where(child => !days[child].HasGone && (register.Group.Club is not null || !days[child].IsHere)))
        {
            if (await turn.Programme.MissingChildren.FindAsync([child, turn.Today], turn.Aborted) is { } known)
            {
                if (known.IsMissing) missing.Add(child);
                continue;
            }

            turn.Programme.MissingChildren.Add(new(child, turn.Today, register.Group, turn.Person!.Value, turn.Now));
            missing.Add(child);
        }

        return missing;
    }

    /// <summary>Not in the room, but before the leader of its club: found, and the room's register is revised.</summary>
    private static async ValueTask FoundInClubAsync(Register register, string form, Turn turn)
    {
        foreach (var child in register.Those(Mark.Present))
        {
            if (await turn.Programme.MissingChildren.FindAsync([child, turn.Today], turn.Aborted) is { IsMissing: true } missing)
            {
                await Finding.DoneAsync(missing, FoundHow.WithAnotherTeacher, form, turn);
            }
        }
    }
}
