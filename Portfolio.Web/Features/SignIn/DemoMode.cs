namespace Portfolio.Web.Features.SignIn;

/// <summary>Whether the demo school is seeded and its sign-in buttons are offered.</summary>
public sealed record DemoMode(bool IsOn);
