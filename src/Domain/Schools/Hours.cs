namespace AfterSchoolBot.Domain.Schools;

/// <summary>Part of a day, from its first minute up to but not including its last. Quiet hours run over midnight.</summary>
public sealed record Hours(TimeOnly From, TimeOnly To)
{
    public static Hours Of(int fromHour, int fromMinute, int toHour, int toMinute) =>
        new(new TimeOnly(fromHour, fromMinute), new TimeOnly(toHour, toMinute));

    public bool Include(TimeOnly time) => time.IsBetween(From, To);
}
