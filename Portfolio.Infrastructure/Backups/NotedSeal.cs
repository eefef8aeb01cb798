namespace Portfolio.Infrastructure.Backups;

/// <summary>A place of a school's journal and its seal, as they were when the backup was made.</summary>
public sealed record NotedSeal(Guid School, long Number, string Seal);
