namespace AfterSchoolBot.Domain.Programmes;

/// <summary>A room of the service. It is looked over before the term, and while a serious hazard is open no child stays in it (五.4).</summary>
public sealed class Room(string name)
{
    /// <summary>An inspection counts for the term that it was made for: within it, or in the three months before.</summary>
    private const int CountsForMonths = 3;

    public const int LongestName = 40;

    private readonly List<Hazard> hazards = [];

    public string Name { get; } = name;
    public DateOnly? InspectedOn { get; private set; }
    public PersonId? InspectedBy { get; private set; }

    public IReadOnlyList<Hazard> Hazards => [.. hazards.OrderBy(hazard => hazard.Number)];

    public IReadOnlyList<Hazard> OpenHazards => [.. Hazards.Where(hazard => hazard.RemovedOn is null)];

    public bool HasOpenSeriousHazard => hazards.Exists(hazard => hazard is { IsSerious: true, RemovedOn: null });

    public bool IsInspectedFor(DateOnly firstDayOfService) => InspectedOn >= firstDayOfService.AddMonths(-CountsForMonths);

    /// <summary>Why no session is held here now; null: it can be.</summary>
    public Refusal? WhyClosed(DateOnly firstDayOfService) =>
        HasOpenSeriousHazard ? Refusal.RoomHasSeriousHazard
        : !IsInspectedFor(firstDayOfService) ? Refusal.RoomNotInspected
        : null;

    public void Inspect(PersonId by, DateOnly day) => (InspectedOn, InspectedBy) = (day, by);

    public Hazard ReportHazard(string what, bool isSerious, PersonId by, DateOnly day)
    {
        var hazard = new Hazard(hazards.Count + 1, what, isSerious, by, day);
        hazards.Add(hazard);
        return hazard;
    }

    public void RemoveHazard(int number, PersonId by, DateOnly day) => hazards.Find(hazard => hazard.Number == number)?.Remove(by, day);
}

/// <summary>Something in a room that may hurt a child. A serious one closes the room until it is removed (五.4).</summary>
public sealed class Hazard(int number, string what, bool isSerious, PersonId foundBy, DateOnly foundOn)
{
    public const int LongestText = 200;

    public int Number { get; } = number;
    public string What { get; } = what;
    public bool IsSerious { get; } = isSerious;
    public PersonId FoundBy { get; } = foundBy;
    public DateOnly FoundOn { get; } = foundOn;
    public PersonId? RemovedBy { get; private set; }
    public DateOnly? RemovedOn { get; private set; }

    internal void Remove(PersonId by, DateOnly day)
    {
        if (RemovedOn is null) (RemovedBy, RemovedOn) = (by, day);
    }
}
