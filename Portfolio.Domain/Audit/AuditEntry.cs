namespace Portfolio.Domain.Audit;

/// <summary>稽核紀錄: who did what, when. Written in the same save as the change itself.</summary>
/// <param name="Id">grows with time</param>
/// <param name="SchoolId">whose</param>
/// <param name="At">when, UTC</param>
/// <param name="By">the account; none when the clock did it</param>
/// <param name="Action">the event's name, e.g. <c>OutcomeSent</c></param>
/// <param name="Subject">the id of what it happened to</param>
/// <param name="Facts">ids and values of the event, as JSON; no text of a person</param>
public sealed record AuditEntry(Guid Id, SchoolId SchoolId, DateTimeOffset At, AccountId? By, string Action, Guid Subject, string Facts);
