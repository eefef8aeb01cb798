namespace Portfolio.Web.Features.SignIn;

/// <summary>Whether the demo school exists and its sign-in buttons are shown.</summary>
public sealed record DemoMode(bool IsOn);
