namespace Portfolio.Infrastructure.Backups;

/// <summary>A number in a school's journal and its seal at the time of the backup.</summary>
public sealed record NotedSeal(Guid School, long Number, string Seal);
