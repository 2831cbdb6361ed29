"""What residents can have done, and where."""

from typing import Annotated, ClassVar

from builder.model import synonyms as also
from builder.model.amount import SQUARE_METRES, Amount
from builder.model.choices import Fee, ServiceWay
from builder.model.coordinates import Coordinates
from builder.model.field import Field, Meaning
from builder.model.story import Story
from builder.model.traits import Kind, LookedUp, Ownership


class Service(Story, frozen=True, kw_only=True, omit_defaults=True, tag="services"):
    """服务: something that is done for residents."""

    about: ClassVar[Kind] = Kind(
        "services",
        "服务",
        "项",
        "GovernmentService",
        sorted_by_date=False,
        shape="service",
        home=0,
        looked_up=LookedUp(first="audience", second="category", at="place"),
        came_later=True,
    )

    category: Annotated[
        str,
        Field(
            "类别",
            "家政便民",
            vocabulary="service-categories",
            listed=True,
            schema="serviceType",
            also=also.SERVICE_CATEGORY,
        ),
    ]
    audience: Annotated[
        tuple[str, ...],
        Field(
            "对象",
            "老人、残疾人",
            vocabulary="audiences",
            listed=True,
            schema="audience",
            also=also.AUDIENCE,
        ),
    ]
    fee: Annotated[Fee | None, Field("费用", "无偿", also=also.FEE)] = None
    ways: Annotated[tuple[ServiceWay, ...], Field("方式", "上门、预约", also=also.WAYS)] = ()
    provider: Annotated[
        str,
        Field(
            "提供单位",
            "某某服务队",
            to=("branches", "teams"),
            meaning=Meaning.BELONGS,
            usual=True,
            schema="provider",
            also=also.PROVIDER,
        ),
    ] = ""
    hours: Annotated[
        str, Field("时间", "每周六 9:00—11:30", usual=True, hint="照习惯写", also=also.OPEN_HOURS)
    ] = ""
    materials: Annotated[
        tuple[str, ...], Field("材料", "身份证、户口簿", usual=True, also=also.MATERIALS)
    ] = ()
    steps: Annotated[
        tuple[str, ...], Field("流程", "打电话、约时间、上门", usual=True, also=also.STEPS)
    ] = ()
    phone: Annotated[str, Field("电话", "0000-8600100", schema="servicePhone", also=also.PHONE)] = (
        ""
    )
    place: Annotated[
        str,
        Field(
            "地点",
            "船坞路党群服务中心",
            to=("places",),
            schema="serviceLocation",
            also=also.SERVICE_PLACE,
        ),
    ] = ""

    @property
    def note(self) -> str:
        """When it can be had."""
        return self.hours


class Venue(Story, frozen=True, kw_only=True, omit_defaults=True, tag="places"):
    """阵地: where the community comes together."""

    about: ClassVar[Kind] = Kind(
        "places",
        "阵地",
        "处",
        "Place",
        sorted_by_date=False,
        shape="place",
        home=0,
        owns=Ownership("place", "阵地", weight=1, gathers=True),
        came_later=True,
    )

    type: Annotated[
        str, Field("类型", "文化长廊", vocabulary="place-types", listed=True, also=also.PLACE_TYPE)
    ]
    street: Annotated[
        str, Field("地址", "船坞路18号", key="address", schema="address", also=also.ADDRESS)
    ]
    open: Annotated[
        str, Field("开放时间", "每天 8:30—20:00", usual=True, hint="照习惯写", also=also.OPEN)
    ] = ""
    area: Annotated[Amount | None, Field("面积", "320", measure=SQUARE_METRES, also=also.AREA)] = (
        None
    )
    facilities: Annotated[
        tuple[str, ...], Field("设施", "无障碍坡道、茶水、阅览桌", usual=True, also=also.FACILITIES)
    ] = ()
    location: Annotated[
        Coordinates | None,
        Field(
            "坐标",
            "31.2304, 121.4737",
            hint="先纬度后经度；从地图上抄来的不用管是哪一种坐标，卫星定位仪的在后面写 WGS-84",
            also=also.LOCATION,
        ),
    ] = None

    @property
    def note(self) -> str:
        """Where it is."""
        return self.street
