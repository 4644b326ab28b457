using AfterSchoolBot.Bot.Absences;
using AfterSchoolBot.Bot.Turns;
using AfterSchoolBot.Channels.Protocol;
using AfterSchoolBot.Domain.Staff;

namespace AfterSchoolBot.Bot.Pickups;

/// <summary>What those who have the child hear of its day.</summary>
internal static class PickupNews
{
    /// <param name="say">Names the child: whoever hears it is shown it.</param>
    public static void TellTeachers(PickupFacts facts, IReadOnlyList<TeacherTold> teachers, string form, Func<Reply> say, Turn turn)
    {
        foreach (var teacher in teachers)
        {
            turn.Show(teacher.Person, facts.Child.Id, form, Field.ChildName, Field.ClassName, Field.Pickup);
            turn.Tell(teacher.Person, say);
        }
    }
}
