using System.Runtime.InteropServices;

namespace Portfolio.Inspection.Confinement;

/// <summary>The filter in the kernel's format: classic BPF over <c>struct seccomp_data</c> (seccomp(2)).</summary>
internal static class SeccompFilter
{
    private const ushort Load = 0x20, IfEqual = 0x15, IfAtLeast = 0x35, IfAnyBit = 0x45, Answer = 0x06;

    private const uint NumberAt = 0, ArchitectureAt = 4, FirstArgumentAt = 16;

    private const uint Allow = 0x7FFF_0000, End = 0x8000_0000, Error = 0x0005_0000;

    private const uint NotPermitted = 1, Denied = 13, Unknown = 38;

    /// <summary>The x32 numbering of the same calls, for 32-bit pointers on x86-64.</summary>
    private const uint OtherNumbering = 0x4000_0000;

    private const uint IsThread = 0x0001_0000;

    public static Step[] Refusing(SystemCalls calls) =>
    [
        new(Load, ArchitectureAt),
        new(IfEqual, calls.Machine, Then: 1),
        new(Answer, End),
        new(Load, NumberAt),
        new(IfAtLeast, OtherNumbering, Else: 1),
        new(Answer, End),
        .. calls.Refused.SelectMany(number => If(number, Error | Denied)),
        .. If(SystemCalls.Clone3, Error | Unknown),
        new(IfEqual, calls.CloneCall, Else: 3),
        new(Load, FirstArgumentAt),
        new(IfAnyBit, IsThread, Then: 1),
        new(Answer, Error | NotPermitted),
        new(Answer, Allow),
    ];

    private static Step[] If(uint number, uint answer) => [new(IfEqual, number, Else: 1), new(Answer, answer)];

    /// <summary>One instruction; the jumps are the numbers of instructions to skip.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Step(ushort Code, byte Then, byte Else, uint Value)
    {
        public Step(ushort code, uint value, byte Then = 0, byte Else = 0)
            : this(code, Then, Else, value)
        {
        }
    }
}
