namespace AfterSchoolBot.Domain.Pickups;

/// <summary>Why children are fetched elsewhere or at another hour today. A closed list: it is said to every family in its own language.</summary>
public enum PickupReason
{
    Rain,
    Snow,
    Wind,
    Heat,
    Cold,
    BadAir,
    RoadWorks,
    Traffic,
    Repairs,
    PowerCut,
    Event,
}
