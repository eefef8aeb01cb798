using System.Reflection;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support.Databases;
using Xunit.v3;

[assembly: TestFramework(typeof(SuitesOfThisMachine))]
[assembly: AssemblyFixture(typeof(PostgreSqlOfTheRun))]

namespace Portfolio.Tests.Support.Databases;

/// <summary>
/// Leaves out the suites on SQL Server where there is none: one skipped test, <see cref="Infrastructure.Persistence.SqlServerSuiteTests"/>, stands
/// for them and says so, in place of hundreds.
/// </summary>
public sealed class SuitesOfThisMachine : XunitTestFramework
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) => new Discoverer(assembly);

    private sealed class Discoverer(Assembly assembly) : XunitTestFrameworkDiscoverer(new XunitTestAssembly(assembly, configFilePath: null))
    {
        protected override bool IsValidTestClass(Type type) =>
            base.IsValidTestClass(type) && (SqlServerGiven.IsGiven || RunsOnAttribute.Of(type) != DatabaseProvider.SqlServer);
    }
}
